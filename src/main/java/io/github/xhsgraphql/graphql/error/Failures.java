package io.github.xhsgraphql.graphql.error;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Converts the exception of a resolver into the typed error that the client receives. */
public final class Failures {

  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /**
   * Returns the typed error for a failure, and searches its causes for one. A failure that the
   * gateway doesn't expect is logged and becomes INTERNAL.
   */
  public static ApiException typed(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ApiException typed) {
        return typed;
      }
      if (t instanceof ChainFailure chain) {
        return of(chain);
      }
    }
    LOG.error("A resolver failed for a reason of the gateway's own", failure);
    return new ApiException(
        ErrorCode.INTERNAL, "The gateway failed on this field; its log has the reason.", Map.of());
  }

  /**
   * Returns why a field is unknown; null if it is known. An unknown field is never returned as
   * null, because null means that the object has no such value.
   */
  public static @Nullable Throwable ofField(Partial object, String field) {
    MissingFields missing = object.missing();
    if (!missing.names().contains(field)) {
      return null;
    }
    return missing.failure() != null ? missing.failure() : unlisted();
  }

  /**
   * Returns the failure of a missing field that nothing could load. This concerns comments, because
   * upstream returns them in lists only.
   */
  private static ApiException unlisted() {
    return new ApiException(
        ErrorCode.UPSTREAM_UNAVAILABLE,
        "The series that served this object doesn't have the field, and no other can be asked for"
            + " it.",
        Map.of());
  }

  /**
   * Returns the error for a failed page of a walk. It is CURSOR_SERIES_UNAVAILABLE if the series of
   * the walk doesn't answer.
   */
  public static ApiException ofWalk(ChainFailure failure) {
    return switch (failure.reason()) {
      case UNAVAILABLE, UNSUPPORTED, TIMED_OUT ->
          new ApiException(
              ErrorCode.CURSOR_SERIES_UNAVAILABLE,
              "The series that this list is paged in isn't available now. The cursor stays valid:"
                  + " try again later, or start over without `after`.",
              attempts(failure));
      case NOT_FOUND, PRIVATE, REJECTED, BUDGET_EXCEEDED, THROTTLED -> of(failure);
    };
  }

  private static ApiException of(ChainFailure failure) {
    return switch (failure.reason()) {
      case NOT_FOUND ->
          told(
              ErrorCode.NOT_FOUND,
              failure,
              "Xiaohongshu has no such object, or it can't be viewed.");
      case PRIVATE -> told(ErrorCode.PRIVATE, failure, "Its owner hides it.");
      case REJECTED ->
          told(
              ErrorCode.UPSTREAM_REJECTED,
              failure,
              "TikHub refuses the gateway's API key. Tell the gateway's operator.");
      case UNAVAILABLE ->
          told(
              ErrorCode.UPSTREAM_UNAVAILABLE,
              failure,
              "No series could serve this now; `attempts` lists what each one did. Try again"
                  + " later.");
      case TIMED_OUT ->
          told(
              ErrorCode.UPSTREAM_TIMEOUT,
              failure,
              "No series answered in time. Try again, or ask for less in one request.");
      case UNSUPPORTED ->
          told(
              ErrorCode.UNSUPPORTED,
              failure,
              "No series can honour this: " + reasons(failure.attempts()) + ".");
      case BUDGET_EXCEEDED ->
          told(
              ErrorCode.UPSTREAM_BUDGET_EXCEEDED,
              failure,
              "This request reached its limit of upstream calls. Ask for less at once.");
      case THROTTLED -> throttled(failure);
    };
  }

  private static ApiException throttled(ChainFailure failure) {
    if (failure.retryAfter().isEmpty()) {
      return told(
          ErrorCode.THROTTLED,
          failure,
          "The gateway can't call upstream before this request's deadline. Try again in a few"
              + " seconds.");
    }
    long seconds = failure.retryAfter().get().plusSeconds(1).minusNanos(1).toSeconds();
    Map<String, Object> details = new LinkedHashMap<>(attempts(failure));
    details.put("retryAfter", seconds);
    return new ApiException(
        ErrorCode.THROTTLED,
        "TikHub has answered that there are too many calls. Try again in %d s.".formatted(seconds),
        details);
  }

  private static ApiException told(ErrorCode code, ChainFailure failure, String message) {
    return new ApiException(code, message, attempts(failure));
  }

  private static String reasons(List<Attempt> attempts) {
    return String.join(
        "; ",
        attempts.stream()
            .map(a -> a.series() + ": " + Optional.ofNullable(a.reason()).orElse(a.outcome()))
            .toList());
  }

  private static Map<String, Object> attempts(ChainFailure failure) {
    return failure.attempts().isEmpty()
        ? Map.of()
        : Map.of("attempts", failure.attempts().stream().map(Failures::told).toList());
  }

  private static Map<String, Object> told(Attempt attempt) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("series", attempt.series().name());
    told.put("outcome", attempt.outcome());
    told.put("ms", attempt.millis());
    if (attempt.reason() != null) {
      told.put("reason", attempt.reason());
    }
    return told;
  }
}
