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
 * What a call that brought no body means: HTTP statuses other than 200 and I/O errors
 * (docs/upstream.md 1.5). Upstream's texts are not looked at: they echo the API key, and none of
 * them says more than its status does. That something doesn't exist, or is hidden, is told in
 * bodies of HTTP 200 alone.
 */
final class SeriesResponses {

  private SeriesResponses() {}

  static <T> Outcome<T> outcome(Throwable failure) {
    // First, for Netty's time-out of connecting is a ConnectException: nothing was sent, or billed.
    if (isCausedBy(failure, SeriesResponses::isWithoutConnection)) {
      return new Outcome.Failed<>(false, true, "no connection");
    }
    if (isCausedBy(failure, SeriesResponses::isTimeout)) {
      return new Outcome.TimedOut<>();
    }
    if (isCausedBy(failure, ExchangeBody.TooLarge.class::isInstance)) {
      return Outcome.shapeChanged("the body is over the limit");
    }
    // The request may have reached TikHub, so it may be billed: not to be repeated.
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

  /** Whether the status alone says how the call ended, so that the body isn't waited for. */
  static boolean isRefusal(Response.StatusType status) {
    return status.getFamily() != Response.Status.Family.SUCCESSFUL;
  }

  /** What a refusal says. */
  static <T> Outcome<T> ofStatus(RestResponse<?> response, Instant now) {
    int status = response.getStatus();
    return switch (status) {
      case 401, 402, 403 -> new Outcome.Rejected<>(status);
      case 429 -> new Outcome.Throttled<>(retryAfter(response, now));
      // TikHub's 400 means "our fetch failed, retry, not charged", not "bad request".
      case 400 -> new Outcome.Failed<>(false, true, "HTTP 400", Outcome.Scope.FETCH, false);
      // A parameter that TikHub doesn't take, such as a token.
      case 422 -> new Outcome.Failed<>(false, false, "HTTP 422", Outcome.Scope.SUBJECT, false);
      default -> new Outcome.Failed<>(false, status >= 500, "HTTP " + status);
    };
  }

  /** Seconds or a date (RFC 9110 §10.2.3). No time, and none that is yet to come, says nothing. */
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
