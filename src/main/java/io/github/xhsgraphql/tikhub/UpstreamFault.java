package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An outcome that sends the chain on to the next series, in the form that fault tolerance takes.
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

  /** A fault that cost nothing and may pass at once, the only kind that is retried. */
  @RegisterForReflection( // application.properties names it, in retry-on
      methods = false,
      fields = false)
  public static final class Free extends UpstreamFault {
    Free(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /**
   * The fault that an outcome is.
   *
   * @param mayRepeat whether the call may be made again, if it cost nothing
   */
  public static UpstreamFault of(Outcome<?> outcome, boolean mayRepeat) {
    return mayRepeat
            && outcome instanceof Outcome.Failed<?> failed
            && failed.retryable()
            && !failed.billed()
        ? new Free(outcome)
        : new UpstreamFault(outcome);
  }
}
