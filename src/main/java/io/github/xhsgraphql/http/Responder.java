package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.GraphQLResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends responses with their HTTP status and headers, such as those for caching. */
@Singleton
class Responder {

  private final ResponseWriter writer;

  Responder(ResponseWriter writer) {
    this.writer = writer;
  }

  void respond(RoutingContext http, GraphQLResponse response) {
    HttpServerResponse httpResponse = http.response();
    if (httpResponse.ended() || httpResponse.closed()) {
      return; // the client has disconnected
    }
    MediaType type = MediaType.preferred(http).orElse(MediaType.JSON);
    int status = Statuses.of(response, type);
    Optional<StreamFormat> stream =
        status == 200 && MediaType.preferred(http).isEmpty()
            ? StreamFormat.accepted(http)
            : Optional.empty();
    if (stream.isPresent()) {
      beginStream(http, stream.get());
      httpResponse.end(stream.get().only(writer, response));
      return;
    }
    boolean get = http.request().method().equals(HttpMethod.GET);
    httpResponse
        .setStatusCode(status)
        .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl(get, response));
    if (status == 405) {
      httpResponse.putHeader(HttpHeaders.ALLOW, RequestHeaderCheck.METHODS);
    }
    if (response.isExecuted()) {
      RetryAfter.of(response)
          .ifPresent(
              seconds -> httpResponse.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
    }
    if (get) {
      httpResponse.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
    GraphQLResponse sent = response;
    if (get && isWhole(response)) {
      sent = writer.serialized(response);
      String tag = writer.tag(sent);
      httpResponse.putHeader(HttpHeaders.ETAG, tag);
      if (matches(http.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
        httpResponse.setStatusCode(304).end();
        return;
      }
    }
    httpResponse.putHeader(HttpHeaders.CONTENT_TYPE, type.header()).end(writer.body(sent));
  }

  /** Sets the headers of a response that may come in parts. Nobody may cache such a response. */
  static void beginStream(RoutingContext http, StreamFormat format) {
    HttpServerResponse httpResponse = http.response();
    httpResponse
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, format.header())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // Keeps nginx from buffering the parts.
        .putHeader("X-Accel-Buffering", "no");
    if (http.request().method().equals(HttpMethod.GET)) {
      httpResponse.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /**
   * Returns the Cache-Control header. A response without errors to a GET may be cached as long as
   * all of its data is fresh. No other response may be cached.
   */
  static String cacheControl(boolean get, GraphQLResponse response) {
    return get && isWhole(response)
        ? response.freshFor().map(time -> "max-age=" + time.toSeconds()).orElse("no-store")
        : "no-store";
  }

  private static boolean isWhole(GraphQLResponse response) {
    return response.isExecuted() && response.errors().isEmpty();
  }

  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
