package io.github.xhsgraphql.upstream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.io.FilterInputStream;
import java.io.InputStream;

/** A body whose exchange can be ended from outside, while somebody waits for more of it. */
final class ExchangeBody extends FilterInputStream {

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

  private void resetUnlessEnded() {
    if (!response.end().isComplete()) {
      request.reset();
    }
  }
}
