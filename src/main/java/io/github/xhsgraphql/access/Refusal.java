package io.github.xhsgraphql.access;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Duration;
import java.util.Map;

/** A request is not let in: why, and which HTTP status and header tell so. */
final class Refusal extends RuntimeException {

  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  private final String client;
  private final AccessDecision decision;
  private final int status;
  private final CharSequence header;
  private final String value;
  private final transient ApiException told;

  private Refusal(
      String client,
      AccessDecision decision,
      int status,
      CharSequence header,
      String value,
      ApiException told) {
    super(decision.name(), null, false, false);
    this.client = client;
    this.decision = decision;
    this.status = status;
    this.header = header;
    this.value = value;
    this.told = told;
  }

  /** Nothing was sent that tells who asks. */
  static Refusal noCredentials(String kind) {
    return unauthenticated(
        ClientKeyMechanism.CHALLENGE, "Send %s as `Authorization: Bearer …`.".formatted(kind));
  }

  /** What was sent isn't known, or can't be read. */
  static Refusal badCredentials(String kind) {
    return unauthenticated(
        ClientKeyMechanism.CHALLENGE + ", error=\"invalid_token\"",
        "This gateway rejects what was sent as %s.".formatted(kind));
  }

  private static Refusal unauthenticated(String challenge, String message) {
    return new Refusal(
        Client.UNKNOWN,
        AccessDecision.UNAUTHENTICATED,
        UNAUTHORIZED,
        HttpHeaderNames.WWW_AUTHENTICATE,
        challenge,
        new ApiException(ErrorCode.UNAUTHENTICATED, message, Map.of()));
  }

  /**
   * @param wait until the client may ask again; told in whole seconds
   */
  static Refusal throttled(Client client, AccessDecision decision, Duration wait) {
    long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
    String what =
        decision == AccessDecision.TOO_MANY_REQUESTS
            ? "requests in one second"
            : "calls upstream in one day";
    return new Refusal(
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

  /** By which metrics know who was refused. */
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

  /** As the client is told it. */
  ApiException told() {
    return told;
  }
}
