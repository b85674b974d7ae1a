package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * HTTP endpoints on the gateway's own port with which people and tests inspect the sandbox and make
 * series fail. While the sandbox is off, all of them return 404.
 */
@Singleton
class SandboxControl {

  private final SandboxServer server;
  private final Event<UpstreamAddress.ResetEvent> forget;

  SandboxControl(SandboxServer server, Event<UpstreamAddress.ResetEvent> forget) {
    this.server = server;
    this.forget = forget;
  }

  void register(@Observes Router router) {
    on(router, HttpMethod.GET, "/sandbox", (now, context) -> Optional.of(overview(now)));
    on(router, HttpMethod.GET, "/sandbox/requests", (now, context) -> Optional.of(requests(now)));
    on(router, HttpMethod.POST, "/sandbox/reset", SandboxControl::reset);
    on(router, HttpMethod.POST, "/sandbox/forget/:what", this::forget);
    on(
        router,
        HttpMethod.POST,
        "/sandbox/:series/down",
        (now, context) -> turn(now, context, true));
    on(router, HttpMethod.POST, "/sandbox/:series/up", (now, context) -> turn(now, context, false));
  }

  /**
   * Registers a route. The route checks on each request whether the sandbox is on, because routes
   * may be registered before the sandbox starts.
   */
  private void on(
      Router router,
      HttpMethod method,
      String path,
      BiFunction<SandboxServer.Serving, RoutingContext, Optional<?>> answer) {
    router
        .route(method, path)
        .handler(
            context ->
                server
                    .serving()
                    .flatMap(now -> answer.apply(now, context))
                    .ifPresentOrElse(context::json, context::next));
  }

  private static JsonObject overview(SandboxServer.Serving now) {
    return series(now)
        .put("requests", now.state().count())
        .put("catalogue", Catalogue.of(now.world()));
  }

  private static JsonObject series(SandboxServer.Serving now) {
    JsonObject up = new JsonObject();
    for (Series series : Series.values()) {
      up.put(series.name(), now.state().isDown(series) ? "DOWN" : "UP");
    }
    return new JsonObject().put("series", up);
  }

  private static JsonArray requests(SandboxServer.Serving now) {
    JsonArray requests = new JsonArray();
    for (SandboxState.Request request : now.state().requests()) {
      JsonObject query = new JsonObject();
      request.query().forEach(query::put);
      requests.add(
          new JsonObject()
              .put("series", request.series().name())
              .put("path", request.path())
              .put("query", query));
    }
    return requests;
  }

  private static Optional<JsonObject> reset(SandboxServer.Serving now, RoutingContext context) {
    now.state().reset();
    return Optional.of(series(now));
  }

  /** Makes the gateway forget answers, tokens or failures that it learned from the sandbox. */
  private Optional<JsonObject> forget(SandboxServer.Serving now, RoutingContext context) {
    Optional<UpstreamAddress.ResetEvent> what =
        named(UpstreamAddress.ResetEvent.values(), context.pathParam("what"));
    what.ifPresent(forget::fire);
    return what.map(one -> series(now));
  }

  private static Optional<JsonObject> turn(
      SandboxServer.Serving now, RoutingContext context, boolean down) {
    Optional<Series> series = named(Series.values(), context.pathParam("series"));
    series.ifPresent(one -> now.state().turn(one, down));
    return series.map(one -> series(now));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }
}
