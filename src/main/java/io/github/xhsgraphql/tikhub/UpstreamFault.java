package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Carries a failed {@link Outcome} as an exception, because MicroProfile Fault Tolerance handles
 * exceptions. The circuit breaker counts it as a failure, unless it is {@link Excused}.
 */
@RegisterForReflection( // application.properties names them, in fail-on
    targets = {UpstreamFault.class, TimeoutException.class},
    methods = false,
    fields = false)
public class UpstreamFault extends RuntimeException {

  private final transient Outcome<?> outcome;

  UpstreamFault(Outcome<?> outcome) {
    super(outcome.kind().name(), null, false, false);
    this.outcome = outcome;
  }

  public Outcome<?> outcome() {
    return outcome;
  }

  /** A fault that isn't billed and can be temporary. Fault Tolerance retries it. */
  @RegisterForReflection( // application.properties names it, in retry-on
      methods = false,
      fields = false)
  public static final class Free extends UpstreamFault {
    Free(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /**
   * A fault that the circuit breaker doesn't count as a failure. {@code upstream.CircuitRule}
   * decides which faults these are.
   */
  @RegisterForReflection( // application.properties names it, in skip-on
      methods = false,
      fields = false)
  public static class Excused extends UpstreamFault {
    Excused(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /** An excused fault that isn't billed and can be temporary. Fault Tolerance retries it. */
  @RegisterForReflection( // application.properties names it, in retry-on
      methods = false,
      fields = false)
  public static final class FreeExcused extends Excused {
    FreeExcused(Outcome<?> outcome) {
      super(outcome);
    }
  }

  /**
   * Returns the fault for an outcome.
   *
   * @param mayRepeat whether the gateway can repeat the call, provided that it isn't billed
   * @param isExcused whether the circuit breaker doesn't count the fault as a failure
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
