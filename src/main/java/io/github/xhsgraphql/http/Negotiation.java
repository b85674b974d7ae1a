package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** What a request's line and headers say, before its body is read. */
final class Negotiation {

  static final String METHODS = "GET, POST";

  private Negotiation() {}

  /** Lets a request through that can be answered; the rest is refused. */
  static void check(RoutingContext http) {
    HttpMethod method = http.request().method();
    if (method.equals(HttpMethod.OPTIONS)) {
      http.response().putHeader(HttpHeaders.ALLOW, METHODS).setStatusCode(204).end();
      return;
    }
    boolean post = method.equals(HttpMethod.POST);
    if (!post && !method.equals(HttpMethod.GET)) {
      throw refusal(ErrorCode.METHOD_NOT_ALLOWED, "Send a GET or a POST.");
    }
    if (MediaType.preferred(http).isEmpty() && StreamFormat.accepted(http).isEmpty()) {
      throw refusal(
          ErrorCode.NOT_ACCEPTABLE,
          "Answers are application/graphql-response+json or application/json, in parts"
              + " multipart/mixed or text/event-stream; `Accept` names none of them.");
    }
    if (post) {
      checkBody(http);
    } else {
      checkSite(http);
    }
    http.next();
  }

  /**
   * Browsers send JSON to other sites only if these agree (CORS), unlike text or forms: so nobody
   * can have a visitor's browser post a query unseen.
   */
  private static void checkBody(RoutingContext http) {
    String encoding = http.request().getHeader(HttpHeaders.CONTENT_ENCODING);
    if (!isJson(http) || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw refusal(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "Send `Content-Type: application/json`, in UTF-8 and not compressed.");
    }
  }

  /**
   * A page of another site can have a visitor's browser load any address, as that of an image, and
   * so ask what costs money. Only what asks by CORS is answered: then this site may say no.
   */
  private static void checkSite(RoutingContext http) {
    if ("cross-site".equals(http.request().getHeader("Sec-Fetch-Site"))
        && !"cors".equals(http.request().getHeader("Sec-Fetch-Mode"))) {
      throw refusal(ErrorCode.BAD_REQUEST, "Pages of other sites must use `fetch`.");
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

  private static ApiException refusal(ErrorCode code, String message) {
    return new ApiException(code, message, Map.of());
  }
}
