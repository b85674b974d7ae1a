package io.github.xhsgraphql.upstream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.FilterInputStream;
import java.io.InputStream;

/** A body whose exchange can be ended from outside, while somebody waits for more of it. */
final class ExchangeBody extends FilterInputStream {

  /**
   * How long what nobody reads may take to pass, in milliseconds. A refusal's few hundred bytes
   * come with its head or right behind it, and its connection can carry the next call; a new one
   * costs three ways there and back.
   */
  private static final long PASSING_MILLIS = 250;

  private final HttpClientRequest request;
  private final HttpClientResponse response;
  private final Context context;

  /**
   * @param context in which the response's events come
   */
  ExchangeBody(
      InputStream body, HttpClientRequest request, HttpClientResponse response, Context context) {
    super(body);
    this.request = request;
    this.response = response;
    this.context = context;
  }

  /**
   * Closes the connection on which the body still comes in; who reads it gets an {@link
   * java.io.IOException}. A body that is here already is left alone, for its connection may carry
   * another exchange by now, which Vert.x would end in its stead. What came in unread tells of its
   * end only once it is let through.
   */
  void end() {
    if (!response.end().isComplete()) {
      context.runOnContext(
          now -> {
            response.resume();
            context.runOnContext(then -> resetUnlessEnded());
          });
    }
  }

  /**
   * Drops what comes, for nobody will read it, and closes the connection unless that is over soon.
   * It takes no thread.
   */
  void letPass() {
    response.handler(null).resume();
    if (!response.end().isComplete()) {
      context.owner().setTimer(PASSING_MILLIS, soon -> end());
    }
  }

  private void resetUnlessEnded() {
    if (!response.end().isComplete()) {
      request.reset();
    }
  }
}
