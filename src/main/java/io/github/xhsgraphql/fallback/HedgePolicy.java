package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Timing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides when a chain asks its next source although the previous one hasn't failed. It does so if
 * the previous source takes longer than it nearly always does, and if the {@link HedgeBudget}
 * allows it.
 *
 * <p>The delay is the 95th percentile of the source's {@link ResponseTimes}, within limits. {@link
 * ChainRun} carries out the decisions.
 */
@Singleton
class HedgePolicy {

  /**
   * The delay before another try to take a token after the budget was empty. The tokens that calls
   * add meanwhile go to the slowest sources, because the other sources have answered by then.
   */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final HedgeConfig config;
  private final ResponseTimes times;
  private final HedgeBudget budget;
  private final Timing timing;

  HedgePolicy(HedgeConfig config, ResponseTimes times, HedgeBudget budget, Timing timing) {
    this.config = config;
    this.times = times;
    this.budget = budget;
    this.timing = timing;
  }

  /**
   * Starts the delay of a source that was just called.
   *
   * @param hedge runs after the delay, unless the returned value is cancelled before. It never runs
   *     if calls of this operation aren't hedged.
   */
  Cancellable called(Source<?, ?> source, Runnable hedge) {
    if (!appliesTo(source)) {
      return () -> {};
    }
    budget.earn();
    return after(delay(source), hedge);
  }

  /** Returns how long a source can take before the chain asks another one. */
  Duration delay(Source<?, ?> source) {
    Duration delay = times.percentile95(source).orElse(config.startDelay());
    Duration atLeast = delay.compareTo(config.minDelay()) < 0 ? config.minDelay() : delay;
    return atLeast.compareTo(config.maxDelay()) > 0 ? config.maxDelay() : atLeast;
  }

  /** Takes a token for one hedge. Emits an empty value if the budget is empty. Never fails. */
  Uni<Optional<HedgeBudget.Token>> permit() {
    return budget.take();
  }

  /** Runs a task after a delay, when the empty budget can have a token again. */
  Cancellable retry(Runnable hedge) {
    return after(RETRY, hedge);
  }

  private Cancellable after(Duration delay, Runnable task) {
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .onExecutor(timing.executor().get())
        .by(Timing.timer(delay))
        .subscribe()
        .with(now -> task.run());
  }

  private boolean appliesTo(Source<?, ?> source) {
    String operation = source.operation().name();
    return config.enabled()
        && config.operations().map(some -> some.contains(operation)).orElse(true);
  }
}
