package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.upstream.UpstreamLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate and the concurrency of upstream calls, with one queue in which requests take
 * turns. Rejects a call immediately if the queue can't reach it before its deadline.
 */
@Singleton
class FairUpstreamLimiter implements UpstreamLimiter {

  /** How often a call that waits checks whether its deadline has moved. */
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(500);

  private final RateLimiter rateLimiter;
  private final BackOff backOff;
  private final PermitQueue queue;
  private final LimiterMetrics metrics;
  private final Timing timing;

  FairUpstreamLimiter(
      RateLimiter rateLimiter,
      RateLimitConfig config,
      Clock clock,
      MeterRegistry registry,
      Timing timing) {
    backOff = new BackOff(clock, config);
    queue = new PermitQueue(rateLimiter, backOff, config, timing);
    metrics = new LimiterMetrics(registry, queue::waiting, queue::running);
    this.rateLimiter = rateLimiter;
    this.timing = timing;
  }

  @Override
  public Uni<Permit> acquire(CallBudget budget) {
    return acquire(budget, false).map(permitted -> new HeldPermit(budget, this, timing));
  }

  /** Waits until a source that holds a permit may make one more call. */
  Uni<Void> acquireFurther(CallBudget budget) {
    return acquire(budget, true);
  }

  private Uni<Void> acquire(CallBudget budget, boolean isFurther) {
    Waiter waiter = new Waiter(budget.requester(), isFurther);
    Timer.Sample wait = Timer.start();
    if (!queue.add(waiter, budget.remaining())) {
      return Uni.createFrom().failure(this::rejected);
    }
    if (waiter.getNow(false)) {
      metrics.waited(wait);
      return Uni.createFrom().voidItem();
    }
    return await(waiter, budget)
        // The thread that completes a waiter may be in the middle of another source's work.
        .emitOn(timing.executor().get())
        .flatMap(
            permitted -> {
              if (!permitted) {
                return Uni.createFrom().failure(this::rejected);
              }
              metrics.waited(wait);
              return Uni.createFrom().voidItem();
            });
  }

  /**
   * Waits until the deadline. The deadline of a shared load moves when a request with more time
   * joins, and passes when no request is left, so it is read again at intervals.
   */
  private Uni<Boolean> await(Waiter waiter, CallBudget budget) {
    Duration remaining = budget.remaining();
    Duration next = remaining.compareTo(CHECK_INTERVAL) < 0 ? remaining : CHECK_INTERVAL;
    return Uni.createFrom()
        .completionStage(() -> waiter.copy())
        .ifNoItem()
        .after(Timing.timer(next))
        .on(timing.executor().get())
        .recoverWithUni(() -> budget.remaining().isZero() ? cancel(waiter) : await(waiter, budget));
  }

  private Uni<Boolean> cancel(Waiter waiter) {
    queue.cancel(waiter);
    return Uni.createFrom().item(false);
  }

  private ChainFailure rejected() {
    metrics.rejected();
    Duration pause = backOff.remaining();
    return ChainFailure.throttled(pause.isZero() ? null : pause);
  }

  @Override
  public void throttled(@Nullable Duration retryAfter) {
    backOff.start(retryAfter);
    rateLimiter.pause(backOff.remaining());
    queue.backedOff();
  }

  @Override
  public void accepted() {
    backOff.reset();
  }

  /** Frees the place of a source that held its permit for this time. */
  void release(Duration held) {
    queue.free(held);
  }

  /** Returns the rate limiter's permit for a call that wasn't made. */
  void releaseUnused() {
    rateLimiter.release(1);
  }
}
