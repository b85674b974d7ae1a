package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The sandbox's HTTP server. It listens only on the loopback interface and doesn't use CDI. */
final class SandboxHttp {

  private static final String ROOT = "/api/v1/xiaohongshu/";

  private record Target(Series series, Endpoint endpoint) {}

  private final HttpServer server;
  private final SandboxState state;
  private final AtomicLong number = new AtomicLong();
  private final Map<String, Target> targets = new HashMap<>();

  SandboxHttp(Vertx vertx, World world, SandboxState state) {
    this.state = state;
    server =
        vertx.createHttpServer(
            new HttpServerOptions().setHost("127.0.0.1").setCompressionSupported(true));
    add(Series.APP_V2, "app_v2", new AppV2Routes(world).endpoints());
    add(Series.APP_V1, "app", new AppV1Routes(world).endpoints());
    add(Series.WEB_V3, "web_v3", new WebV3Routes(world).endpoints());
  }

  private void add(Series series, String folder, Map<String, Endpoint> endpoints) {
    endpoints.forEach(
        (name, endpoint) -> targets.put(ROOT + folder + "/" + name, new Target(series, endpoint)));
  }

  /**
   * Starts the server.
   *
   * @param port the port; 0 selects any free port
   * @return the base URI for upstream calls
   */
  Future<URI> start(int port) {
    return server
        .requestHandler(this::handle)
        .listen(port)
        .map(listening -> URI.create("http://127.0.0.1:" + listening.actualPort()));
  }

  Future<Void> stop() {
    return server.close();
  }

  private void handle(HttpServerRequest request) {
    Target target = targets.get(request.path());
    if (request.getHeader("User-Agent") == null) {
      // Cloudflare rejects such a request before TikHub receives it (docs/upstream.md 1.5).
      request.response().setStatusCode(403).putHeader("Content-Type", "text/plain");
      request.response().end("error code: 1010");
    } else if (target == null) {
      reply(request, 404, Wrapping.detail("Not Found"));
    } else if (!request.method().equals(HttpMethod.GET)) {
      reply(request, 405, Wrapping.detail("Method Not Allowed"));
    } else {
      Query query = new Query(asMap(request.params()));
      state.saw(new SandboxState.Request(target.series(), request.path(), hidden(query)));
      answer(request, target, query);
    }
  }

  private void answer(HttpServerRequest request, Target target, Query query) {
    long turn = number.incrementAndGet();
    try {
      if (state.isDown(target.series())) {
        throw Refusal.fetchFailed();
      }
      JsonObject inner = target.endpoint().answer(query);
      reply(request, 200, Wrapping.outer(request.path(), query, inner, turn));
    } catch (Refusal refusal) {
      Refusal.Form form = refusal.form();
      if (form instanceof Refusal.Inside inside) {
        reply(request, 200, Wrapping.outer(request.path(), query, inside.inner(), turn));
      } else if (form instanceof Refusal.Unprocessable unprocessable) {
        reply(request, 422, Wrapping.detail(unprocessable.detail()));
      } else {
        reply(request, 400, Wrapping.fetchFailed(request.path(), query, echo(request), turn));
      }
    }
  }

  private static void reply(HttpServerRequest request, int status, JsonObject body) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.toBuffer());
  }

  private static Map<String, String> asMap(MultiMap values) {
    Map<String, String> map = new LinkedHashMap<>();
    values.forEach(map::putIfAbsent);
    return map;
  }

  private static Map<String, String> echo(HttpServerRequest request) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : List.of("User-Agent", "Authorization", "Host")) {
      String value = request.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return headers;
  }

  private static Map<String, String> hidden(Query query) {
    Map<String, String> values = new LinkedHashMap<>(query.values());
    values.computeIfPresent("xsec_token", (name, token) -> "…");
    return values;
  }
}
