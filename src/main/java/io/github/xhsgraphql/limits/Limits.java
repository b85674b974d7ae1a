package io.github.xhsgraphql.limits;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors for requests that exceed a limit. */
public final class Limits {

  private Limits() {}

  /**
   * Creates an error with the name of the limit and its value.
   *
   * @param limit the name in the configuration, such as {@code depth}
   */
  public static ApiException exceeded(ErrorCode code, String limit, long maximum, String message) {
    return new ApiException(code, message, details(limit, maximum));
  }

  /** Creates an error that also has the requested amount. */
  public static ApiException exceeded(
      ErrorCode code, String limit, long maximum, long requested, String message) {
    Map<String, Object> details = details(limit, maximum);
    details.put("requested", requested);
    return new ApiException(code, message, details);
  }

  private static Map<String, Object> details(String limit, long maximum) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("limit", limit);
    details.put("maximum", maximum);
    return details;
  }
}
