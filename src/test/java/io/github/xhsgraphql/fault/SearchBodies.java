package io.github.xhsgraphql.fault;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.tikhub.Series;

/** Pages of search results as each series sends them. */
final class SearchBodies {

  static final String AD =
      "{\"model_type\":\"ads\",\"ads\":{\"note\":{\"id\":\"68a1f0c20000000001009999\"}}}";

  private SearchBodies() {}

  static String id(int n) {
    return String.format("68a1f0c2000000000100%04x", n);
  }

  static String note(Series series, int n) {
    return series == Series.WEB_V3
        ? "{\"id\":\"%s\",\"modelType\":\"note\",\"noteCard\":{\"type\":\"normal\"}}"
            .formatted(id(n))
        : "{\"model_type\":\"note\",\"note\":{\"id\":\"%s\",\"type\":\"normal\"}}".formatted(id(n));
  }

  static String page(Series series, String... items) {
    return switch (series) {
      case APP_V2 -> appV2(2, items);
      case APP_V1 -> {
        String body = Bodies.app(items(items) + "}");
        yield body.substring(0, body.lastIndexOf("}}"))
            + ",\"searchId\":\"s-2\",\"sessionId\":\"t-2\"}}";
      }
      case WEB_V3 ->
          "{\"code\":200,\"data\":{\"ok\":true,\"data\":%s,\"hasMore\":true}}}"
              .formatted(items(items));
    };
  }

  /**
   * Returns a page of App V2, which has the next page's number and IDs one level above the payload.
   */
  static String appV2(int next, String... items) {
    String body = Bodies.app(items(items) + "}");
    return body.substring(0, body.lastIndexOf("}}"))
        + ",\"next_page\":%d,\"search_id\":\"s-%d\",\"search_session_id\":\"t-%d\"}}"
            .formatted(next, next, next);
  }

  static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]";
  }
}
