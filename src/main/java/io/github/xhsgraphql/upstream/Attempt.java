package io.github.xhsgraphql.upstream;

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
}
