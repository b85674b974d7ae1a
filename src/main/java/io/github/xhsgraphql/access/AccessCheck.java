package io.github.xhsgraphql.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks over the settings of access, and says who may ask where that is everybody. */
@Singleton
public class AccessCheck {

  private static final Logger LOG = Logger.getLogger(AccessCheck.class);

  /** A token of RFC 9110; {@code *} happens to be one. */
  private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private final AccessConfig access;
  private final ClientKeys keys;
  private final CorsConfig cors;
  private final Optional<String> oidcServer;

  AccessCheck(
      AccessConfig access,
      ClientKeys keys,
      CorsConfig cors,
      @ConfigProperty(name = AccessSwitches.OIDC_SERVER) Optional<String> oidcServer) {
    this.access = access;
    this.keys = keys;
    this.cors = cors;
    this.oidcServer = oidcServer;
  }

  /** What must be put right before anything is served, a line each. None quotes a key. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>(keys.mistakes());
    if (access.mode() == AccessMode.KEYS && keys.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(
          "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 of each key that clients may send,"
              + " or GATEWAY_ACCESS=open to serve whoever reaches the port.");
    }
    // Without any, Quarkus says itself what it wants.
    if (access.mode() == AccessMode.OIDC
        && oidcServer.isPresent()
        && !Addresses.isServer(oidcServer.get())) {
      mistakes.add(
          AccessSwitches.OIDC_SERVER
              + " is no address such as https://login.example/realms/staff.");
    }
    cors.origins().orElse(List.of()).stream()
        .map(String::strip)
        .filter(origin -> !Addresses.isOrigin(origin))
        .map(
            origin -> origin + " in GATEWAY_CORS_ORIGINS is no origin, such as https://app.example")
        .forEach(mistakes::add);
    cors.headers().orElse(List.of()).stream()
        .map(String::strip)
        .filter(header -> !HEADER.matcher(header).matches())
        .map(
            header ->
                "`"
                    + header
                    + "` in GATEWAY_CORS_HEADERS is not a header name such as X-App-Version")
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
