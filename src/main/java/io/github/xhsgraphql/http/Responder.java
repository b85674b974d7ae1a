package io.github.xhsgraphql.http;

import io.github.xhsgraphql.engine.Answer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends answers with their HTTP status and headers, such as those for caching. */
@Singleton
class Responder {

  private final AnswerWriter writer;

  Responder(AnswerWriter writer) {
    this.writer = writer;
  }

  void respond(RoutingContext http, Answer answer) {
    HttpServerResponse response = http.response();
    if (response.ended() || response.closed()) {
      return; // the client has disconnected
    }
    MediaType type = MediaType.preferred(http).orElse(MediaType.JSON);
    int status = Statuses.of(answer, type);
    Optional<StreamFormat> stream =
        status == 200 && MediaType.preferred(http).isEmpty()
            ? StreamFormat.accepted(http)
            : Optional.empty();
    if (stream.isPresent()) {
      begin(http, stream.get());
      response.end(stream.get().only(writer, answer));
      return;
    }
    boolean get = http.request().method().equals(HttpMethod.GET);
    response.setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, keep(get, answer));
    if (status == 405) {
      response.putHeader(HttpHeaders.ALLOW, Negotiation.METHODS);
    }
    if (answer.isExecuted()) {
      RetryAfter.of(answer)
          .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
    }
    if (get) {
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
    if (get && isWhole(answer)) {
      String tag = writer.tag(answer);
      response.putHeader(HttpHeaders.ETAG, tag);
      if (matches(http.request().getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
        response.setStatusCode(304).end();
        return;
      }
    }
    response.putHeader(HttpHeaders.CONTENT_TYPE, type.header()).end(writer.body(answer));
  }

  /** Sets the headers of an answer that may come in parts. Nobody may cache such an answer. */
  static void begin(RoutingContext http, StreamFormat format) {
    HttpServerResponse response = http.response();
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, format.header())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // Keeps nginx from buffering the parts.
        .putHeader("X-Accel-Buffering", "no");
    if (http.request().method().equals(HttpMethod.GET)) {
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /**
   * Returns the Cache-Control header. An answer without errors to a GET may be cached as long as
   * all of its data is fresh. No other answer may be cached.
   */
  static String keep(boolean get, Answer answer) {
    return get && isWhole(answer)
        ? answer.freshFor().map(time -> "max-age=" + time.toSeconds()).orElse("no-store")
        : "no-store";
  }

  private static boolean isWhole(Answer answer) {
    return answer.isExecuted() && answer.errors().isEmpty();
  }

  private static boolean matches(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
