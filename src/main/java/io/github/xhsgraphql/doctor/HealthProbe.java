package io.github.xhsgraphql.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/**
 * The {@code health} command. Checks whether the gateway in the same container is alive, for
 * container images without an HTTP client. It doesn't start Quarkus.
 */
final class HealthProbe {

  private static final int TIMEOUT_MILLIS = 2_000;

  private HealthProbe() {}

  /**
   * Returns the gateway's configured port. The system property takes precedence over the
   * environment variable; the default is 8080.
   */
  static int port() {
    return Integer.parseInt(
        Optional.ofNullable(System.getProperty("quarkus.http.port"))
            .or(() -> Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")))
            .orElse("8080"));
  }

  /**
   * Calls the liveness endpoint, not the readiness endpoint. A container runtime restarts an
   * unhealthy container. A restart doesn't fix a rejected API key, and it loses the cache.
   *
   * @return the exit code: 0 if the gateway is alive, otherwise 1
   */
  static int ask(int port) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/q/health/live").toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1;
    } catch (IOException noAnswer) {
      return 1;
    }
  }
}
