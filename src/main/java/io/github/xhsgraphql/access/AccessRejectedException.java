package io.github.xhsgraphql.access;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.Map;

/** Rejects a request, with the reason, the HTTP status and the header of the response. */
final class AccessRejectedException extends RuntimeException {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String client;
  private final AccessDecision decision;
  private final int status;
  private final CharSequence header;
  private final String value;
  private final transient ApiException error;

  private AccessRejectedException(
      String client,
      AccessDecision decision,
      int status,
      CharSequence header,
      String value,
      ApiException error) {
    super(decision.name(), null, false, false);
    this.client = client;
    this.decision = decision;
    this.status = status;
    this.header = header;
    this.value = value;
    this.error = error;
  }

  /** The client sent no credentials. */
  static AccessRejectedException noCredentials(String kind) {
    return unauthenticated(
        ClientKeyMechanism.CHALLENGE, "Send %s as `Authorization: Bearer …`.".formatted(kind));
  }

  /** The gateway doesn't know the client's credentials, or can't read them. */
  static AccessRejectedException badCredentials(String kind) {
    return unauthenticated(
        ClientKeyMechanism.CHALLENGE + ", error=\"invalid_token\"",
        "The `Authorization` header doesn't contain %s that the gateway accepts.".formatted(kind));
  }

  private static AccessRejectedException unauthenticated(String challenge, String message) {
    return new AccessRejectedException(
        Client.UNKNOWN,
        AccessDecision.UNAUTHENTICATED,
        UNAUTHORIZED,
        HttpHeaderNames.WWW_AUTHENTICATE,
        challenge,
        new ApiException(ErrorCode.UNAUTHENTICATED, message, Map.of()));
  }

  /**
   * @param wait how long the client should wait; reported in whole seconds, rounded up
   */
  static AccessRejectedException throttled(Client client, AccessDecision decision, Duration wait) {
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    String what =
        decision == AccessDecision.TOO_MANY_REQUESTS
            ? "requests in one second"
            : "upstream calls in one day";
    return new AccessRejectedException(
        client.label(),
        decision,
        TOO_MANY_REQUESTS,
        HttpHeaderNames.RETRY_AFTER,
        Long.toString(seconds),
        new ApiException(
            ErrorCode.THROTTLED,
            "Too many %s. Try again in %d s.".formatted(what, seconds),
            Map.of("retryAfter", seconds)));
  }

  /** Returns the client's label in metrics. */
  String client() {
    return client;
  }

  AccessDecision decision() {
    return decision;
  }

  int status() {
    return status;
  }

  CharSequence header() {
    return header;
  }

  String headerValue() {
    return value;
  }

  /** Returns the error that the client receives. */
  ApiException error() {
    return error;
  }
}
