package io.github.xhsgraphql.access;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Applies the access check to the sandbox's endpoints, so that only admitted clients can use its
 * switches.
 */
@Singleton
class SandboxGuard {

  private static final int EARLY = -1;

  private final AccessGuard guard;

  SandboxGuard(AccessGuard guard) {
    this.guard = guard;
  }

  void register(@Observes Router router) {
    router
        .route("/sandbox*")
        .order(EARLY)
        .failureHandler(SandboxGuard::reject)
        .handler(guard::check);
  }

  private static void reject(RoutingContext http) {
    HttpServerResponse response = http.response();
    if (!response.ended()) {
      response.setStatusCode(http.statusCode() < 0 ? 500 : http.statusCode()).end();
    }
  }
}
