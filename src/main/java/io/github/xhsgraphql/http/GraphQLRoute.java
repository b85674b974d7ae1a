package io.github.xhsgraphql.http;

import graphql.GraphQLError;
import io.github.xhsgraphql.access.AccessGuard;
import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.graphql.error.GraphQLErrors;
import io.github.xhsgraphql.graphql.error.RejectionListener;
import io.github.xhsgraphql.graphql.error.RequestRejectedException;
import io.github.xhsgraphql.limits.Limits;
import io.github.xhsgraphql.limits.LimitsConfig;
import io.github.xhsgraphql.limits.SchemaConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Registers the GraphQL endpoint, {@code /graphql}. The endpoint replaces SmallRye's and runs
 * before it. SmallRye's endpoint executes mutations over GET, accepts any content type, and answers
 * malformed requests with 200 or 500.
 */
@Singleton
class GraphQLRoute {

  private static final Logger LOG = Logger.getLogger(GraphQLRoute.class);

  private static final String PATH = "/graphql";

  /** Runs before SmallRye's routes and after Quarkus security. */
  private static final int ORDER = -1;

  /** Runs before every route below {@link #PATH}, including SmallRye's routes and the schema. */
  private static final int GUARD = -2;

  /** Runs before SmallRye's WebSocket handler, which would execute queries without any limit. */
  private static final int BEFORE_WEB_SOCKETS = -10_000;

  private final AccessGuard guard;
  private final GraphQLHandler handler;
  private final Responder responder;
  private final RejectionListener rejections;
  private final LimitsConfig limits;
  private final SchemaConfig schema;

  GraphQLRoute(
      AccessGuard guard,
      GraphQLHandler handler,
      Responder responder,
      RejectionListener rejections,
      LimitsConfig limits,
      SchemaConfig schema) {
    this.guard = guard;
    this.rejections = rejections;
    this.handler = handler;
    this.responder = responder;
    this.limits = limits;
    this.schema = schema;
  }

  void register(@Observes Router router) {
    route(router, BEFORE_WEB_SOCKETS).handler(GraphQLRoute::refuseWebSockets);
    router.route(PATH + "*").order(GUARD).failureHandler(this::fail).handler(guard::check);
    router.route(PATH + "/schema.graphql").order(ORDER).handler(this::hideSchema);
    route(router, ORDER).handler(RequestHeaderCheck::check);
    route(router, ORDER)
        .handler(BodyHandler.create(false).setBodyLimit(limits.body().asLongValue()))
        .handler(handler::handle);
  }

  private Route route(Router router, int order) {
    return router.route(PATH).order(order).failureHandler(this::fail);
  }

  private static void refuseWebSockets(RoutingContext http) {
    if (http.request().headers().contains(HttpHeaders.UPGRADE)) {
      throw RequestReader.badRequest("This gateway doesn't support WebSockets. Use plain HTTP.");
    }
    http.next();
  }

  private void hideSchema(RoutingContext http) {
    if (schema.introspection()) {
      http.next();
    } else {
      http.response().setStatusCode(404).end();
    }
  }

  private void fail(RoutingContext http) {
    List<GraphQLError> errors = errors(http);
    rejections.rejected(errors);
    responder.respond(http, GraphQLResponse.rejection(errors));
  }

  private List<GraphQLError> errors(RoutingContext http) {
    Throwable failure = http.failure();
    if (failure instanceof RequestRejectedException refused) {
      return refused.errors();
    }
    return List.of(GraphQLErrors.of(typed(failure, http.statusCode())));
  }

  private ApiException typed(@Nullable Throwable failure, int status) {
    if (failure instanceof ApiException typed) {
      return typed;
    }
    if (status == 413) {
      long maximum = limits.body().asLongValue();
      return Limits.exceeded(
          ErrorCode.REQUEST_TOO_LARGE,
          "body",
          maximum,
          "The body is too large. The maximum is %d bytes.".formatted(maximum));
    }
    if (status >= 400 && status < 500) {
      return RequestReader.badRequest("This is not a GraphQL request over HTTP.");
    }
    LOG.error("A request failed unexpectedly", failure);
    return new ApiException(
        ErrorCode.INTERNAL,
        "The gateway failed to process this request. Its log contains the reason.",
        Map.of());
  }
}
