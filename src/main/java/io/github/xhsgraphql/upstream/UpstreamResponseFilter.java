package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientResponseContext;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Collects the body of each successful response on the event loop. Discards the body of a refusal,
 * because the gateway needs only its status.
 */
@Singleton
public class UpstreamResponseFilter implements ResteasyReactiveClientResponseFilter {

  private final long maxBodySize;

  UpstreamResponseFilter(UpstreamConfig config) {
    this.maxBodySize = config.maxBodySize().asLongValue();
  }

  @Override
  public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
    InputStream stream = response.getEntityStream();
    if (stream != null) {
      HttpClientRequest exchange = request.unwrap(HttpClientRequest.class);
      ExchangeBody body =
          new ExchangeBody(stream, exchange, exchange.response().result(), request.getContext());
      if (SeriesResponses.isRefusal(response.getStatusInfo())) {
        body.letPass();
      } else {
        response.setEntityStream(body);
        body.collect(maxBodySize);
      }
    }
  }
}
