package io.github.xhsgraphql.tikhub;

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

  /** Whether the series could have served, be it that it did, failed, or has an open circuit. */
  public boolean wasPossible() {
    return !outcome.equals(SKIPPED);
  }

  boolean isOfSameSeries(Attempt other) {
    return series == other.series;
  }

  public boolean saidNotFound() {
    return outcome.equals(Outcome.Kind.NOT_FOUND.name());
  }

  /** Whether the series could have served, and didn't; true of one with an open circuit too. */
  boolean failed() {
    return !outcome.equals(SKIPPED) && !saidNotFound();
  }

  /** A source that served an object without all fields that are needed. */
  public static Attempt foundInPart(Series series) {
    return new Attempt(series, Outcome.Kind.FOUND.name(), "it doesn't have this field", 0);
  }

  /** A source that is still called when another one serves. */
  public static Attempt overtaken(Series series, long millis) {
    String reason = "another series answered before it";
    return new Attempt(series, Outcome.Kind.TIMED_OUT.name(), reason, millis);
  }

  /** A source that was called. */
  public static Attempt ended(Series series, Outcome<?> outcome, long millis) {
    return new Attempt(series, outcome.kind().name(), reason(outcome), millis);
  }

  /** A source that wasn't called, because it can't honour the request. */
  public static Attempt skipped(Series series, String reason) {
    return new Attempt(series, SKIPPED, reason, 0);
  }

  /** A source that wasn't called, because its circuit breaker is open. */
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
