package io.github.xhsgraphql.graphiql;

import io.github.xhsgraphql.limits.SchemaConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Serves the GraphiQL page. It replaces SmallRye's page, which doesn't support tabs. SmallRye's
 * route still serves GraphiQL's own scripts and styles.
 */
@Singleton
class GraphiQLRoute {

  private static final String PATH = "/q/graphql-ui/";

  /** Runs before SmallRye's routes and after Quarkus security. */
  private static final int ORDER = -1;

  private final GraphiQLPage page;
  private final SchemaConfig schema;

  GraphiQLRoute(GraphiQLPage page, SchemaConfig schema) {
    this.page = page;
    this.schema = schema;
  }

  void register(@Observes Router router) {
    serve(router, PATH, "text/html", () -> GraphiQLPage.text("index.html"));
    serve(router, PATH + "index.html", "text/html", () -> GraphiQLPage.text("index.html"));
    serve(router, PATH + "page.js", "text/javascript", () -> GraphiQLPage.text("page.js"));
    serve(router, PATH + "page.css", "text/css", () -> GraphiQLPage.text("page.css"));
    serve(router, PATH + "tabs.json", "application/json", page::tabs);
    router
        .route("/")
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(ORDER)
        .handler(context -> ifOpen(context, () -> redirect(context)));
  }

  /**
   * Serves a file. Reads it only when a client requests it, because few instances ever serve this
   * page. Reads it on a worker thread, because reading would block the event loop.
   */
  private void serve(Router router, String path, String type, Supplier<String> content) {
    router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(ORDER)
        .blockingHandler(
            context ->
                ifOpen(
                    context,
                    () ->
                        context
                            .response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
                            .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                            .end(content.get())));
  }

  /**
   * Answers only if the schema is visible. Otherwise passes the request on, which leads to a 404.
   */
  private void ifOpen(RoutingContext context, Runnable answer) {
    if (schema.introspection()) {
      answer.run();
    } else {
      context.next();
    }
  }

  private static void redirect(RoutingContext context) {
    context.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, PATH).end();
  }
}
