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

/** Sends answers, with all that HTTP wants beside them. */
@Singleton
class Responder {

  private final AnswerWriter writer;

  Responder(AnswerWriter writer) {
    this.writer = writer;
  }

  void respond(RoutingContext http, Answer answer) {
    HttpServerResponse response = http.response();
    if (response.ended() || response.closed()) {
      return; // the client has gone
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

  /** Sends the head of an answer that may come in parts. Such an answer isn't to be kept. */
  static void begin(RoutingContext http, StreamFormat format) {
    HttpServerResponse response = http.response();
    response
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, format.header())
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // nginx would collect the parts.
        .putHeader("X-Accel-Buffering", "no");
    if (http.request().method().equals(HttpMethod.GET)) {
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }

  /** How long the answer may be kept: as long as all of it is fresh, if it was asked for by GET. */
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
