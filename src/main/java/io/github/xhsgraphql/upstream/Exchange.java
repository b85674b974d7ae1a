package io.github.xhsgraphql.upstream;

import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A request to upstream and its response. MicroProfile's time-out only leaves it alone, and the
 * clients' read-timeout never comes while a body drips.
 */
final class Exchange {

  private final CompletableFuture<RestResponse<InputStream>> response;

  /** Sends the request. */
  Exchange(Uni<RestResponse<InputStream>> request) {
    response = request.subscribeAsCompletionStage();
  }

  /** Status and headers; the body may still be coming. */
  Uni<RestResponse<InputStream>> response() {
    return Uni.createFrom().completionStage(response);
  }

  /** Closes its connection, unless it is over by itself; whoever waits for more of it fails. */
  void end() {
    if (!response.cancel(false)
        && !response.isCompletedExceptionally()
        && response.join().getEntity() instanceof ExchangeBody body) {
      body.end();
    }
  }
}
