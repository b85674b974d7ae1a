package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import java.util.ArrayList;
import java.util.List;

/** The attempts so far in one pass through a fallback chain, in the order in which they ended. */
public final class Attempts {

  private final CallBudget budget;
  private final List<Attempt> attempts = new ArrayList<>();

  public Attempts(CallBudget budget) {
    this.budget = budget;
  }

  /** Returns the budget that pays for the chain's calls. */
  public CallBudget budget() {
    return budget;
  }

  /**
   * Adds an attempt.
   *
   * @return whether a series reported NOT_FOUND before. If two series report it at the same time,
   *     only one of them is the first.
   */
  synchronized boolean add(Attempt attempt) {
    boolean isConfirming = saidNotFound();
    attempts.add(attempt);
    return isConfirming;
  }

  /** Returns the attempts so far. */
  synchronized List<Attempt> toList() {
    return List.copyOf(attempts);
  }

  /** Returns whether a series reported NOT_FOUND. One more call can then confirm it. */
  synchronized boolean saidNotFound() {
    return attempts.stream().anyMatch(Attempt::saidNotFound);
  }

  /** Returns a failure that reports all attempts so far. */
  public synchronized ChainFailure failure(Reason reason) {
    return new ChainFailure(reason, attempts);
  }

  /** Returns the failure with all attempts so far. */
  synchronized ChainFailure failure(ChainFailure failure) {
    return failure.after(attempts);
  }

  /**
   * Returns the failure of a chain after all its series were tried.
   *
   * @param lacking the configured series that don't support the operation
   */
  synchronized ChainFailure conclusion(List<Series> lacking, Operation<?, ?> operation) {
    for (Series series : lacking) {
      add(Attempt.skipped(series, series + " has no " + operation.words()));
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
