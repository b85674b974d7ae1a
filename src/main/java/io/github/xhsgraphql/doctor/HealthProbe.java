package io.github.xhsgraphql.doctor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Optional;

/**
 * {@code health}: whether the gateway in this container is alive, for containers that hold no HTTP
 * client. Nothing of Quarkus is started for it.
 */
final class HealthProbe {

  private static final int TIMEOUT_MILLIS = 2_000;

  private HealthProbe() {}

  /** The port that the gateway was told to listen on. */
  static int port() {
    return Integer.parseInt(
        Optional.ofNullable(System.getProperty("quarkus.http.port"))
            .or(() -> Optional.ofNullable(System.getenv("QUARKUS_HTTP_PORT")))
            .orElse("8080"));
  }

  /**
   * Asks for liveness rather than readiness: who acts on a container's health check starts it anew,
   * which mends no refused key and loses what is kept.
   *
   * @return the exit code: 0 if it is alive, else 1
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
