package io.github.xhsgraphql.upstream;

import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.ContextResolver;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the REST clients' own settings can't say: that a connection on which nothing moves is
 * closed, also in the middle of a body. And what they can, but not in silence: that compressed
 * answers are asked for; Quarkus warns of enable-response-decompression under names that nobody
 * set.
 */
@Singleton
public class UpstreamHttpOptions implements ContextResolver<HttpClientOptions> {

  private final int idleMillis;

  /**
   * @param readTimeout in milliseconds; a body may pause no longer
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
