package io.github.xhsgraphql.upstream;

import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientResponseContext;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/**
 * Gives every upstream body the means to {@linkplain ExchangeBody#end end} its exchange, and lets
 * its beginning come in unasked. That of a refusal, whose status says all there is to know,
 * {@linkplain ExchangeBody#letPass passes} with nobody waiting for it.
 */
@Singleton
public class UpstreamResponseFilter implements ResteasyReactiveClientResponseFilter {

  /**
   * How many pieces, of at most 64 KB, may wait for their reader. The REST client's stream asks the
   * event loop for one at a time, and two threads wake each other up for each.
   */
  private static final int READ_AHEAD = 32;

  @Override
  public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
    InputStream body = response.getEntityStream();
    if (body != null) {
      HttpClientRequest exchange = request.unwrap(HttpClientRequest.class);
      HttpClientResponse coming = exchange.response().result();
      ExchangeBody whole = new ExchangeBody(body, exchange, coming, request.getContext());
      if (SeriesResponses.isRefusal(response.getStatusInfo())) {
        whole.letPass();
      } else {
        response.setEntityStream(whole);
        coming.fetch(READ_AHEAD);
      }
    }
  }
}
