package io.github.xhsgraphql.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A sandbox on a free port, without Quarkus, and a client of it. A test class can register it as an
 * extension.
 */
final class RunningSandbox implements AfterAllCallback, AutoCloseable {

  final World world = new World();
  final SandboxState state = new SandboxState(Set.of());
  private final Vertx vertx = Vertx.vertx();
  private final SandboxHttp http = new SandboxHttp(vertx, world, state);
  private final URI address = http.start(0).toCompletionStage().toCompletableFuture().join();
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Sends a request. The path is like "app_v2/get_user_info", and the query alternates names and
   * values.
   */
  HttpResponse<String> get(String path, Object... query) {
    StringBuilder url = new StringBuilder(address + "/api/v1/xiaohongshu/" + path);
    for (int i = 0; i < query.length; i += 2) {
      url.append(i == 0 ? '?' : '&')
          .append(query[i])
          .append('=')
          .append(URLEncoder.encode(query[i + 1].toString(), StandardCharsets.UTF_8));
    }
    return send(HttpRequest.newBuilder(URI.create(url.toString())).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns {@code $.data} of a body with HTTP 200. */
  JsonObject inner(String path, Object... query) {
    HttpResponse<String> response = get(path, query);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return new JsonObject(response.body()).getJsonObject("data");
  }

  /** Returns {@code $.data.data}. */
  JsonObject payload(String path, Object... query) {
    return inner(path, query).getJsonObject("data");
  }

  Post post(String id) {
    return world.post(id).orElseThrow();
  }

  URI address() {
    return address;
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    close();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
