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

/** What the series of one chain have answered so far, in the order in which they did. */
public final class Attempts {

  private final CallBudget budget;
  private final List<Attempt> attempts = new ArrayList<>();

  public Attempts(CallBudget budget) {
    this.budget = budget;
  }

  /** What the chain's calls are charged to. */
  public CallBudget budget() {
    return budget;
  }

  /**
   * Adds an attempt.
   *
   * @return whether a series had said NOT_FOUND before. Two series that say so at the same time
   *     can't both be the first.
   */
  synchronized boolean add(Attempt attempt) {
    boolean isConfirming = saidNotFound();
    attempts.add(attempt);
    return isConfirming;
  }

  /** The attempts so far. */
  synchronized List<Attempt> toList() {
    return List.copyOf(attempts);
  }

  /** Whether a series has said NOT_FOUND: one more call may confirm it. */
  synchronized boolean saidNotFound() {
    return attempts.stream().anyMatch(Attempt::saidNotFound);
  }

  /** A failure that reports all attempts so far. */
  public synchronized ChainFailure failure(Reason reason) {
    return new ChainFailure(reason, attempts);
  }

  /** The failure with all attempts so far. */
  synchronized ChainFailure failure(ChainFailure failure) {
    return failure.after(attempts);
  }

  /**
   * The failure of a chain whose series have all been tried.
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
