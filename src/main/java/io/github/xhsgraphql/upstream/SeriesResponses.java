package io.github.xhsgraphql.upstream;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a call that brought no body means: HTTP statuses other than 200 and I/O errors
 * (upstream/comments-search.md §0.3). Upstream's texts are not looked at: they echo the API key.
 */
final class SeriesResponses {

  private SeriesResponses() {}

  static <T> Outcome<T> outcome(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof TimeoutException || t.getClass().getSimpleName().contains("Timeout")) {
        return new Outcome.TimedOut<>();
      }
      if (t instanceof UpstreamBody.TooLarge) {
        return Outcome.shapeChanged("the body is over the limit");
      }
      if (t instanceof ConnectException || t instanceof UnknownHostException) {
        return new Outcome.Failed<>(false, true, "no connection");
      }
    }
    // The request may have reached TikHub, so it may be billed: not to be repeated.
    return new Outcome.Failed<>(true, false, "the connection broke");
  }

  /** What an answer with a status of no success says. */
  static <T> Outcome<T> ofStatus(RestResponse<?> response) {
    int status = response.getStatus();
    return switch (status) {
      case 401, 402, 403 -> new Outcome.Rejected<>(status);
      case 429 -> new Outcome.Throttled<>(retryAfter(response));
      // TikHub's 400 means "our fetch failed, retry, not charged", not "bad request".
      case 400 -> new Outcome.Failed<>(false, true, "HTTP 400");
      default -> new Outcome.Failed<>(false, status >= 500, "HTTP " + status);
    };
  }

  private static @Nullable Duration retryAfter(RestResponse<?> response) {
    String header = response.getHeaderString("Retry-After");
    try {
      return header == null ? null : Duration.ofSeconds(Long.parseLong(header.strip()));
    } catch (NumberFormatException aDate) {
      return null;
    }
  }
}
