package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Checks the method and the headers of a request before its body is read. */
final class RequestHeaderCheck {

  static final String METHODS = "GET, POST";

  private RequestHeaderCheck() {}

  /**
   * Passes the request on if the gateway can answer it, and answers OPTIONS itself.
   *
   * @throws ApiException if the gateway rejects the request
   */
  static void check(RoutingContext http) {
    HttpMethod method = http.request().method();
    if (method.equals(HttpMethod.OPTIONS)) {
      http.response().putHeader(HttpHeaders.ALLOW, METHODS).setStatusCode(204).end();
      return;
    }
    boolean post = method.equals(HttpMethod.POST);
    if (!post && !method.equals(HttpMethod.GET)) {
      throw rejection(ErrorCode.METHOD_NOT_ALLOWED, "Use GET or POST.");
    }
    if (MediaType.preferred(http).isEmpty() && StreamFormat.accepted(http).isEmpty()) {
      throw rejection(
          ErrorCode.NOT_ACCEPTABLE,
          "`Accept` allows none of the supported media types: application/graphql-response+json and"
              + " application/json, or multipart/mixed and text/event-stream for answers in"
              + " parts.");
    }
    if (post) {
      checkBody(http);
    } else {
      checkSite(http);
    }
    http.next();
  }

  /**
   * Rejects a POST whose body isn't uncompressed JSON in UTF-8. Browsers send text and forms to any
   * site, but JSON only to sites that agree (CORS). So no page can secretly make a visitor's
   * browser post a query.
   */
  private static void checkBody(RoutingContext http) {
    String encoding = http.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (!isJson(http) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw rejection(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "Send uncompressed UTF-8 with `Content-Type: application/json`.");
    }
  }

  /**
   * Rejects a cross-site GET that doesn't use CORS. A page of another site can make a visitor's
   * browser load any URL, for example as an image, and so cause calls that cost money. With CORS,
   * the gateway decides whether the page may do so.
   */
  private static void checkSite(RoutingContext http) {
    if ("cross-site".equals(http.request().getHeader("Sec-Fetch-Site"))
        && !"cors".equals(http.request().getHeader("Sec-Fetch-Mode"))) {
      throw rejection(
          ErrorCode.BAD_REQUEST, "A page of another site can send a GET only with `fetch`.");
    }
  }

  private static boolean isJson(RoutingContext http) {
    try {
      MIMEHeader type = http.parsedHeaders().contentType();
      String charset = type.parameter("charset");
      return type.value().strip().equalsIgnoreCase("application/json")
          && (charset == null || charset.equalsIgnoreCase("utf-8"));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  private static ApiException rejection(ErrorCode code, String message) {
    return new ApiException(code, message, Map.of());
  }
}
