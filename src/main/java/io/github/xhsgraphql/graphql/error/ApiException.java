package io.github.xhsgraphql.graphql.error;

import java.util.Map;

/**
 * An error that the client receives. The message explains to a frontend developer what was wrong
 * and what to do. It never contains text from upstream.
 */
public final class ApiException extends RuntimeException {

  private final ErrorCode code;
  private final transient Map<String, Object> details;

  /**
   * @param details further entries for the error's {@code extensions}
   */
  public ApiException(ErrorCode code, String message, Map<String, Object> details) {
    super(message, null, false, false);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** Returns a BAD_USER_INPUT error for an argument that the gateway can't accept. */
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
