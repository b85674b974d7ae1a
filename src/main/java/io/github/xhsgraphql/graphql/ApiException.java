package io.github.xhsgraphql.graphql;

import java.util.Map;

/**
 * An error for the frontend developer who reads it: the message says what was wrong and what to do,
 * in the gateway's own words.
 */
public final class ApiException extends RuntimeException {

  private final ErrorCode code;
  private final transient Map<String, Object> details;

  /**
   * @param details further entries of the error's extensions
   */
  public ApiException(ErrorCode code, String message, Map<String, Object> details) {
    super(message, null, false, false);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** An argument that can't be taken. */
  public static ApiException badInput(String argument, String message) {
    return new ApiException(ErrorCode.BAD_USER_INPUT, message, Map.of("argument", argument));
  }

  public ErrorCode code() {
    return code;
  }

  public Map<String, Object> details() {
    return details;
  }
}
