package io.github.xhsgraphql.tikhub;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of a fallback chain, as errors report it.
 *
 * @param outcome the name of an {@link Outcome.Kind}, or SKIPPED or CIRCUIT_OPEN if the gateway
 *     made no call
 * @param reason an explanation in the gateway's own words; null if the outcome says everything
 * @param millis how long the attempt took, in milliseconds
 */
public record Attempt(Series series, String outcome, @Nullable String reason, long millis) {

  /** The series can't serve the request, so the gateway didn't call it. */
  public static final String SKIPPED = "SKIPPED";

  /** The series failed too often recently, so the gateway didn't call it. */
  public static final String CIRCUIT_OPEN = "CIRCUIT_OPEN";

  /** Returns whether the gateway called upstream. */
  public boolean called() {
    return !outcome.equals(SKIPPED) && !outcome.equals(CIRCUIT_OPEN);
  }

  /**
   * Returns whether the series could have served the request. That is also true if it failed or if
   * its circuit breaker was open.
   */
  public boolean wasPossible() {
    return !outcome.equals(SKIPPED);
  }

  boolean isOfSameSeries(Attempt other) {
    return series == other.series;
  }

  public boolean saidNotFound() {
    return outcome.equals(Outcome.Kind.NOT_FOUND.name());
  }

  /**
   * Returns whether the series could have served the request, but didn't. That is also true if its
   * circuit breaker was open. NOT_FOUND isn't a failure.
   */
  boolean failed() {
    return !outcome.equals(SKIPPED) && !saidNotFound();
  }

  /** Creates the attempt of a source that served an object without all requested fields. */
  public static Attempt foundInPart(Series series) {
    return new Attempt(series, Outcome.Kind.FOUND.name(), "it doesn't provide this field", 0);
  }

  /**
   * Creates the attempt of a source that was still running when another source served the value.
   */
  public static Attempt overtaken(Series series, long millis) {
    String reason = "another series answered first";
    return new Attempt(series, Outcome.Kind.TIMED_OUT.name(), reason, millis);
  }

  /** Creates the attempt of a source that was called. */
  public static Attempt ended(Series series, Outcome<?> outcome, long millis) {
    return new Attempt(series, outcome.kind().name(), reason(outcome), millis);
  }

  /** Creates the attempt of a source that wasn't called because it can't serve the request. */
  public static Attempt skipped(Series series, String reason) {
    return new Attempt(series, SKIPPED, reason, 0);
  }

  /** Creates the attempt of a source that wasn't called because its circuit breaker is open. */
  public static Attempt circuitOpen(Series series) {
    return new Attempt(series, CIRCUIT_OPEN, "it failed too often recently", 0);
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
