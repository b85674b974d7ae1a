package io.github.xhsgraphql.upstream;

import io.vertx.core.http.HttpClientRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientResponseContext;
import java.io.InputStream;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientResponseFilter;

/** Gives every upstream body the means to {@linkplain ExchangeBody#end end} its exchange. */
@Singleton
public class UpstreamResponseFilter implements ResteasyReactiveClientResponseFilter {

  @Override
  public void filter(ResteasyReactiveClientRequestContext request, ClientResponseContext response) {
    InputStream body = response.getEntityStream();
    if (body != null) {
      HttpClientRequest exchange = request.unwrap(HttpClientRequest.class);
      response.setEntityStream(
          new ExchangeBody(body, exchange, exchange.response().result(), request.getContext()));
    }
  }
}
