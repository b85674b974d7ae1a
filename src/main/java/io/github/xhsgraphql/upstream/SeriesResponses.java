package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.Outcome;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Turns HTTP statuses other than 200, and I/O errors, into outcomes (docs/upstream.md 1.5). It
 * doesn't read upstream's texts: they echo the API key, and say no more than the status does. Only
 * bodies of HTTP 200 say that something doesn't exist or is hidden.
 */
final class SeriesResponses {

  private SeriesResponses() {}

  static <T> Outcome<T> outcome(Throwable failure) {
    // Check this before timeouts, because Netty reports a connection timeout as a ConnectException.
    // No request was sent, so nothing is billed.
    if (isCausedBy(failure, SeriesResponses::isWithoutConnection)) {
      return new Outcome.Failed<>(false, true, "no connection");
    }
    if (isCausedBy(failure, SeriesResponses::isTimeout)) {
      return new Outcome.TimedOut<>();
    }
    if (isCausedBy(failure, ExchangeBody.TooLarge.class::isInstance)) {
      return Outcome.shapeChanged("the body exceeds the size limit");
    }
    // TikHub possibly received the request and bills it, so the gateway must not repeat it.
    return new Outcome.Failed<>(true, false, "the connection broke");
  }

  private static boolean isCausedBy(Throwable failure, Predicate<Throwable> kind) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (kind.test(t)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithoutConnection(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException;
  }

  private static boolean isTimeout(Throwable failure) {
    return failure instanceof TimeoutException
        || failure.getClass().getSimpleName().contains("Timeout");
  }

  /**
   * Returns whether the status alone determines the outcome. The gateway then doesn't wait for the
   * body.
   */
  static boolean isRefusal(Response.StatusType status) {
    return status.getFamily() != Response.Status.Family.SUCCESSFUL;
  }

  /** Returns the outcome for the status of a refusal. */
  static <T> Outcome<T> ofStatus(RestResponse<?> response, Instant now) {
    int status = response.getStatus();
    return switch (status) {
      case 401, 402, 403 -> new Outcome.Rejected<>(status);
      case 429 -> new Outcome.Throttled<>(retryAfter(response, now));
      // TikHub's 400 means "our fetch failed, retry, not charged", not "bad request".
      case 400 -> new Outcome.Failed<>(false, true, "HTTP 400", Outcome.Scope.FETCH, false);
      // TikHub rejects a parameter, such as a token.
      case 422 -> new Outcome.Failed<>(false, false, "HTTP 422", Outcome.Scope.SUBJECT, false);
      default -> new Outcome.Failed<>(false, status >= 500, "HTTP " + status);
    };
  }

  /**
   * Reads the time to wait, which is in seconds or a date (RFC 9110 §10.2.3). Returns null if there
   * is none, or if it isn't in the future.
   */
  private static @Nullable Duration retryAfter(RestResponse<?> response, Instant now) {
    String header = response.getHeaderString("Retry-After");
    if (header == null) {
      return null;
    }
    Duration wait = retryAfter(header.strip(), now);
    return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
  }

  private static @Nullable Duration retryAfter(String header, Instant now) {
    try {
      return header.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Long.parseLong(header))
          : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
    } catch (NumberFormatException | DateTimeException neither) {
      return null;
    }
  }
}
