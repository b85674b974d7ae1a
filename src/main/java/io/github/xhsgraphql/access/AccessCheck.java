package io.github.xhsgraphql.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Checks the client keys, and warns at startup if everybody has access. */
@Singleton
public class AccessCheck {

  private static final Logger LOG = Logger.getLogger(AccessCheck.class);

  private final AccessConfig access;
  private final ClientKeys keys;

  AccessCheck(AccessConfig access, ClientKeys keys) {
    this.access = access;
    this.keys = keys;
  }

  /**
   * Returns one line for each mistake that must be corrected before the gateway can serve. No line
   * quotes a key.
   */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>(keys.mistakes());
    if (access.mode() == AccessConfig.Mode.KEYS && keys.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(
          "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 for each client key, or set"
              + " GATEWAY_ACCESS=open to serve every client that reaches the port.");
    }
    return mistakes;
  }

  void warn(@Observes StartupEvent started) {
    if (access.mode() == AccessConfig.Mode.OPEN && LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.warn(
          "GATEWAY_ACCESS=open: EVERY CLIENT THAT REACHES THIS PORT CAN SPEND THE TIKHUB ACCOUNT'S"
              + " MONEY. Keep the port inside a private network, or set GATEWAY_ACCESS=keys.");
    }
  }
}
