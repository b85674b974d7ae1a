package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An outcome that sends the chain on to the next series, in the form that fault tolerance takes. It
 * counts as a failure in the circuit breaker, unless it is {@link Excused}.
 */
public class UpstreamFault extends RuntimeException {

  private final transient Outcome<?> outcome;

  UpstreamFault(Outcome<?> outcome) {
    super(outcome.kind().name(), null, false, false);
    this.outcome = outcome;
  }

  public Outcome<?> outcome() {
    return outcome;
  }

  /** A fault that cost nothing and may pass at once. It is retried. */
  @RegisterForReflection( // application.properties names it, in retry-on
      methods = false,
      fields = false)
  public static final class Free extends UpstreamFault {
    Free(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /** A fault that isn't held against the series, see {@link CircuitRule}. */
  @RegisterForReflection( // application.properties names it, in skip-on
      methods = false,
      fields = false)
  public static class Excused extends UpstreamFault {
    Excused(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /** An excused fault that cost nothing and may pass at once. It is retried. */
  @RegisterForReflection( // application.properties names it, in retry-on
      methods = false,
      fields = false)
  public static final class FreeExcused extends Excused {
    FreeExcused(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /**
   * The fault that an outcome is.
   *
   * @param mayRepeat whether the call may be made again, if it cost nothing
   * @param isExcused whether the circuit breaker ignores it
   */
  public static UpstreamFault of(Outcome<?> outcome, boolean mayRepeat, boolean isExcused) {
    boolean isFree =
        mayRepeat
            && outcome instanceof Outcome.Failed<?> failed
            && failed.retryable()
            && !failed.billed();
    if (isExcused) {
      return isFree ? new FreeExcused(outcome) : new Excused(outcome);
    }
    return isFree ? new Free(outcome) : new UpstreamFault(outcome);
  }
}
