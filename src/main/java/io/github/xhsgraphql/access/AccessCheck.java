package io.github.xhsgraphql.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Looks over the settings of access, and says who may ask where that is everybody. */
@Singleton
public class AccessCheck {

  private static final Logger LOG = Logger.getLogger(AccessCheck.class);

  /** As browsers write them; any other would never be met. */
  private static final Pattern ORIGIN =
      Pattern.compile("\\*|/.+/|[a-z][a-z0-9+.-]*://[a-z0-9.\\[\\]:_-]+");

  private final AccessConfig access;
  private final ClientKeys keys;
  private final CorsConfig cors;

  AccessCheck(AccessConfig access, ClientKeys keys, CorsConfig cors) {
    this.access = access;
    this.keys = keys;
    this.cors = cors;
  }

  /** What must be put right before anything is served, a line each. None quotes a key. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>(keys.mistakes());
    if (access.mode() == AccessMode.KEYS && keys.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(
          "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 of each key that clients may send,"
              + " or GATEWAY_ACCESS=open to serve whoever reaches the port.");
    }
    cors.origins().orElse(List.of()).stream()
        .map(String::strip)
        .filter(origin -> !ORIGIN.matcher(origin).matches())
        .map(
            origin -> origin + " in GATEWAY_CORS_ORIGINS is no origin, such as https://app.example")
        .forEach(mistakes::add);
    if (access.requestsPerSecond().orElse(1) < 1) {
      mistakes.add("gateway.access.requests-per-second must be at least 1.");
    }
    if (access.upstreamCallsPerDay().orElse(1) < 1) {
      mistakes.add("gateway.access.upstream-calls-per-day must be at least 1.");
    }
    return mistakes;
  }

  void tell(@Observes StartupEvent started) {
    if (access.mode() == AccessMode.OPEN && LaunchMode.current() == LaunchMode.NORMAL) {
      LOG.warn(
          "GATEWAY_ACCESS=open: WHOEVER REACHES THIS PORT CAN SPEND THE TIKHUB ACCOUNT'S MONEY."
              + " Keep it inside a private network, or set GATEWAY_ACCESS=keys.");
    }
  }
}
