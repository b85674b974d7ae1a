package io.github.xhsgraphql.tikhub;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain, as errors tell it.
 *
 * @param outcome the name of an {@link Outcome.Kind}, or SKIPPED or CIRCUIT_OPEN where no call was
 *     made
 * @param reason the gateway's own words; null where the outcome says it all
 * @param millis how long it took, in milliseconds
 */
public record Attempt(Series series, String outcome, @Nullable String reason, long millis) {

  /** The series can't honour the request and was not called. */
  public static final String SKIPPED = "SKIPPED";

  /** The series failed too often of late and was not called. */
  public static final String CIRCUIT_OPEN = "CIRCUIT_OPEN";

  /** Whether upstream was really asked. */
  public boolean called() {
    return !outcome.equals(SKIPPED) && !outcome.equals(CIRCUIT_OPEN);
  }

  public boolean saidNotFound() {
    return outcome.equals(Outcome.Kind.NOT_FOUND.name());
  }

  /** Whether the series could have served, and didn't; true of one with an open circuit too. */
  boolean failed() {
    return !outcome.equals(SKIPPED) && !saidNotFound();
  }

  public static Attempt ended(Series series, Outcome<?> outcome, long millis) {
    return new Attempt(series, outcome.kind().name(), reason(outcome), millis);
  }

  /**
   * An attempt that failed as upstream's faults and fault tolerance do; null for other failures.
   */
  public static @Nullable Attempt failed(Series series, Throwable failure, long millis) {
    if (failure instanceof UpstreamFault fault) {
      return ended(series, fault.outcome(), millis);
    }
    if (failure instanceof TimeoutException) {
      return new Attempt(series, Outcome.Kind.TIMED_OUT.name(), null, millis);
    }
    return failure instanceof CircuitBreakerOpenException
        ? new Attempt(series, CIRCUIT_OPEN, "it failed too often of late", 0)
        : null;
  }

  private static @Nullable String reason(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failed<?> failed) {
      return failed.reason();
    }
    if (outcome instanceof Outcome.NotFound<?> notFound) {
      return notFound.reason();
    }
    return outcome instanceof Outcome.ShapeChanged<?> changed ? changed.what() : null;
  }
}
