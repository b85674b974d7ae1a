package io.github.xhsgraphql.limits;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals for what is beyond a limit. */
public final class Limits {

  private Limits() {}

  /**
   * The error that names a limit and what it is.
   *
   * @param limit as in the configuration, such as {@code depth}
   */
  public static ApiException exceeded(ErrorCode code, String limit, long maximum, String message) {
    return new ApiException(code, message, details(limit, maximum));
  }

  /** The error that also names how much was asked for. */
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
