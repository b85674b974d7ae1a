package io.github.xhsgraphql.graphql.error;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Converts the exception of a resolver into the typed error that the client receives. */
public final class FailureMapper {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class);

  private FailureMapper() {}

  /**
   * Returns the typed error for a failure, and searches its causes for one. A failure that the
   * gateway doesn't expect is logged and becomes INTERNAL.
   */
  public static ApiException toApiException(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ApiException typed) {
        return typed;
      }
      if (t instanceof ChainFailure chain) {
        return of(chain);
      }
    }
    LOG.error("A resolver failed unexpectedly", failure);
    return new ApiException(
        ErrorCode.INTERNAL,
        "The gateway failed to resolve this field. Its log contains the reason.",
        Map.of());
  }

  /**
   * Returns why a field is unknown; null if it is known. An unknown field is never returned as
   * null, because null means that the object has no such value.
   */
  public static @Nullable Throwable ofMissingField(PartiallyLoaded object, String field) {
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
        "The series that served this object doesn't provide this field, and no other series can"
            + " add it.",
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
              "The series that the cursor belongs to isn't available now. The cursor stays valid."
                  + " Try again later, or start over without `after`.",
              attempts(failure));
      case NOT_FOUND, PRIVATE, REJECTED, BUDGET_EXCEEDED, THROTTLED -> of(failure);
    };
  }

  private static ApiException of(ChainFailure failure) {
    return switch (failure.reason()) {
      case NOT_FOUND ->
          error(
              ErrorCode.NOT_FOUND,
              failure,
              "Xiaohongshu has no such object, or it can't be viewed.");
      case PRIVATE -> error(ErrorCode.PRIVATE, failure, "The owner of this object hides it.");
      case REJECTED ->
          error(
              ErrorCode.UPSTREAM_REJECTED,
              failure,
              "TikHub rejects the gateway's API key. Contact the operator of the gateway.");
      case UNAVAILABLE ->
          error(
              ErrorCode.UPSTREAM_UNAVAILABLE,
              failure,
              "No series could serve this. `attempts` lists the reasons. Try again later.");
      case TIMED_OUT ->
          error(
              ErrorCode.UPSTREAM_TIMEOUT,
              failure,
              "No series answered in time. Try again, or request less data at once.");
      case UNSUPPORTED ->
          error(
              ErrorCode.UNSUPPORTED,
              failure,
              "No series supports this: " + reasons(failure.attempts()) + ".");
      case BUDGET_EXCEEDED ->
          error(
              ErrorCode.UPSTREAM_BUDGET_EXCEEDED,
              failure,
              "This request reached its limit of upstream calls. Request less data at once.");
      case THROTTLED -> throttled(failure);
    };
  }

  private static ApiException throttled(ChainFailure failure) {
    if (failure.retryAfter().isEmpty()) {
      return error(
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
        "TikHub received too many calls. Try again in %d s.".formatted(seconds),
        details);
  }

  private static ApiException error(ErrorCode code, ChainFailure failure, String message) {
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
        : Map.of("attempts", failure.attempts().stream().map(FailureMapper::toMap).toList());
  }

  private static Map<String, Object> toMap(Attempt attempt) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("series", attempt.series().name());
    map.put("outcome", attempt.outcome());
    map.put("ms", attempt.millis());
    if (attempt.reason() != null) {
      map.put("reason", attempt.reason());
    }
    return map;
  }
}
