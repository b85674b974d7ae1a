package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Timing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Decides when the next source of a chain is asked although the one before it hasn't failed: when
 * that one takes longer than it nearly always does, and if the {@link HedgeBudget} allows it.
 *
 * <p>The delay is the 95th percentile of the source's {@link ResponseTimes}, within limits. {@link
 * ChainRun} carries out what is decided here.
 */
@Singleton
class HedgePolicy {

  /**
   * How long to wait before asking again for a budget that was spent. What calls have added to it
   * by then goes to the slowest sources, because the others have answered.
   */
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final HedgeConfig config;
  private final ResponseTimes times;
  private final HedgeBudget budget;
  private final Timing timing;

  @Inject
  HedgePolicy(HedgeConfig config, ResponseTimes times, HedgeBudget budget) {
    this(config, times, budget, Timing.SYSTEM);
  }

  HedgePolicy(HedgeConfig config, ResponseTimes times, HedgeBudget budget, Timing timing) {
    this.config = config;
    this.times = times;
    this.budget = budget;
    this.timing = timing;
  }

  /**
   * Starts the delay of a source that was just called.
   *
   * @param hedge runs after the delay, unless the result is cancelled before; never runs if calls
   *     for this operation aren't hedged
   */
  Cancellable called(Source<?, ?> source, Runnable hedge) {
    if (!appliesTo(source)) {
      return () -> {};
    }
    budget.earn();
    return after(delay(source), hedge);
  }

  /** How long a source may take before another is asked as well. */
  Duration delay(Source<?, ?> source) {
    Duration usual = times.usual(source).orElse(config.startDelay());
    Duration atLeast = usual.compareTo(config.minDelay()) < 0 ? config.minDelay() : usual;
    return atLeast.compareTo(config.maxDelay()) > 0 ? config.maxDelay() : atLeast;
  }

  /** Takes the permission for one hedge. Emits false if the budget is spent. Never fails. */
  Uni<Boolean> permit() {
    return budget.take();
  }

  /** Returns a permission, because no call was made. */
  void giveBack() {
    budget.giveBack();
  }

  /** Runs something once the budget that was spent may allow another hedge. */
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
