package io.github.xhsgraphql.upstream;

import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A request to upstream and its response, which the gateway can end early. No timeout does that.
 * MicroProfile's timeout stops waiting, but the exchange continues. The clients' read timeout never
 * fires while a body arrives slowly.
 */
final class Exchange {

  private final CompletableFuture<RestResponse<InputStream>> response;

  /** Sends the request. */
  Exchange(Uni<RestResponse<InputStream>> request) {
    response = request.subscribeAsCompletionStage();
  }

  /** Returns the response with status and headers. The body can still be arriving. */
  Uni<RestResponse<InputStream>> response() {
    return Uni.createFrom().completionStage(response);
  }

  /**
   * Closes the connection unless the exchange is complete. All that wait for the response or its
   * body then fail.
   */
  void end() {
    if (!response.cancel(false)
        && !response.isCompletedExceptionally()
        && response.join().getEntity() instanceof ExchangeBody body) {
      body.end();
    }
  }
}
