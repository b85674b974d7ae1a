package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import java.util.ArrayList;
import java.util.List;

/** What one walk down a chain has met so far, and what follows from it. */
public final class Attempts {

  private final CallContext context;
  private final List<Attempt> attempts = new ArrayList<>();

  public Attempts(CallContext context) {
    this.context = context;
  }

  /** On whose behalf the walk is made. */
  public CallContext context() {
    return context;
  }

  synchronized void add(Attempt attempt) {
    attempts.add(attempt);
  }

  /** Whether a series has said NOT_FOUND: the next call is then the last, to confirm it. */
  synchronized boolean saidNotFound() {
    return attempts.stream().anyMatch(Attempt::saidNotFound);
  }

  /** A failure that tells of all attempts so far. */
  public synchronized ChainFailure failure(Reason reason) {
    return new ChainFailure(reason, attempts);
  }

  /** The failure with all attempts so far. */
  synchronized ChainFailure failure(ChainFailure failure) {
    return failure.after(attempts);
  }

  /**
   * What is told when no step is left.
   *
   * @param lacking the series that have no step for this operation
   */
  synchronized ChainFailure conclusion(List<Series> lacking, Operation operation) {
    for (Series series : lacking) {
      add(new Attempt(series, Attempt.SKIPPED, series + " has no " + operation.words(), 0));
    }
    if (saidNotFound()) {
      return failure(Reason.NOT_FOUND);
    }
    if (attempts.stream().allMatch(a -> a.outcome().equals(Attempt.SKIPPED))) {
      return failure(Reason.UNSUPPORTED);
    }
    List<Attempt> called = attempts.stream().filter(Attempt::called).toList();
    boolean onlyTimeouts =
        !called.isEmpty()
            && called.stream().allMatch(a -> a.outcome().equals(Outcome.Kind.TIMED_OUT.name()));
    return failure(onlyTimeouts ? Reason.TIMED_OUT : Reason.UNAVAILABLE);
  }
}
