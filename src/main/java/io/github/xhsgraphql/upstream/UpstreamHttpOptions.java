package io.github.xhsgraphql.upstream;

import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets HTTP options of the REST clients. The idle timeout closes a connection without traffic, even
 * in the middle of a body. The clients' own settings have no such option.
 *
 * <p>This class also turns on compressed responses. The setting {@code
 * enable-response-decompression} does the same, but Quarkus then warns about this setting under
 * names that nobody set.
 */
@Singleton
public class UpstreamHttpOptions implements ContextResolver<HttpClientOptions> {

  private final int idleMillis;

  /**
   * @param readTimeout in milliseconds. It also limits how long a body can pause.
   */
  UpstreamHttpOptions(@ConfigProperty(name = "quarkus.rest-client.read-timeout") int readTimeout) {
    this.idleMillis = readTimeout;
  }

  @Override
  public HttpClientOptions getContext(Class<?> type) {
    return new HttpClientOptions()
        .setDecompressionSupported(true)
        .setIdleTimeout(idleMillis)
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }
}
