package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.ratelimit.RateLimiter.Grant;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The queue of calls that wait for the rate, for a place among the concurrent calls, or for the end
 * of a back-off. At any time, at most one request to the rate limiter or one timer is in progress
 * for all of them.
 */
final class PermitQueue {

  private static final Duration AFTER_DEFECT = Duration.ofMillis(100);

  private final Waiters waiters;
  private final RateLimiter rateLimiter;
  private final BackOff backOff;
  private final Timing timing;
  private final double rate;
  private final int places;
  private final DurationAverage holdTime = new DurationAverage();

  /** Whether the rate limiter is being asked, or a timer will ask it. */
  private boolean acquiring;

  /**
   * When the queue began to want permits, as {@link System#nanoTime}. Null while no call can use
   * one and during a back-off.
   */
  private @Nullable Long wantedSince;

  PermitQueue(RateLimiter rateLimiter, BackOff backOff, RateLimitConfig config, Timing timing) {
    this.waiters = new Waiters(config.concurrency());
    this.rateLimiter = rateLimiter;
    this.backOff = backOff;
    this.timing = timing;
    this.rate = config.rate();
    this.places = config.concurrency();
  }

  synchronized int waiting() {
    return waiters.size();
  }

  synchronized int running() {
    return waiters.running();
  }

  /**
   * Adds a call. It may be complete when this method returns.
   *
   * @param remaining the time until the call's deadline
   * @return false, and the call isn't queued, if the queue can't reach it before its deadline, or
   *     if the back-off lasts longer than a request may wait
   */
  boolean add(Waiter waiter, Duration remaining) {
    synchronized (this) {
      if (backOff.exceedsMaxWait() || expectedWait(waiter).compareTo(remaining) >= 0) {
        return false;
      }
      waiters.add(waiter);
    }
    pump();
    return true;
  }

  /** The time until all calls that wait have a permit, and a place is free for this one. */
  private Duration expectedWait(Waiter waiter) {
    if (waiter.isFurther()) {
      return backOff.remaining();
    }
    double millisOfRate = waiters.size() * 1_000 / rate;
    double millisOfPlaces = (double) waiters.placesAhead() * holdTime.value().toMillis() / places;
    return backOff.remaining().plusMillis((long) Math.max(millisOfRate, millisOfPlaces));
  }

  /** Removes a call that waits no longer. */
  void cancel(Waiter waiter) {
    synchronized (this) {
      waiters.remove(waiter);
    }
    if (!waiter.complete(false) && waiter.join()) {
      giveBack(waiter);
    }
  }

  /** Returns the permit, and the place of a first call, that a canceled call got too late. */
  private void giveBack(Waiter waiter) {
    rateLimiter.release(1);
    if (!waiter.isFurther()) {
      freePlace();
    }
  }

  /** Frees the place of a source that held it for this time. */
  void free(Duration held) {
    holdTime.add(held);
    freePlace();
  }

  private void freePlace() {
    synchronized (this) {
      waiters.freePlace();
    }
    pump();
  }

  /** Rejects all calls if the back-off, which has just changed, lasts longer than they may wait. */
  void backedOff() {
    take(Integer.MAX_VALUE, () -> backOff.exceedsMaxWait() ? waiters.poll() : null)
        .forEach(waiter -> waiter.complete(false));
  }

  private synchronized List<Waiter> take(int most, Supplier<@Nullable Waiter> next) {
    List<Waiter> taken = new ArrayList<>();
    Waiter waiter = next.get();
    while (waiter != null) {
      taken.add(waiter);
      waiter = taken.size() < most ? next.get() : null;
    }
    return taken;
  }

  /** Requests as many permits as calls can use now, unless a request or a timer is in progress. */
  private void pump() {
    int wanted;
    Duration waited;
    Duration pause = backOff.remaining();
    synchronized (this) {
      wanted = waiters.ready();
      if (wanted == 0 || !pause.isZero()) {
        wantedSince = null;
      } else if (wantedSince == null) {
        wantedSince = timing.nanoTime().getAsLong();
      }
      if (wanted == 0 || acquiring) {
        return;
      }
      acquiring = true;
      waited = wantedSince == null ? Duration.ZERO : timing.since(wantedSince);
    }
    if (pause.isZero()) {
      Uni.createFrom()
          .deferred(() -> rateLimiter.acquire(wanted, waited))
          .subscribe()
          .with(this::granted, defect -> timing.schedule(AFTER_DEFECT, this::pumpAgain));
    } else {
      timing.schedule(pause, this::pumpAgain);
    }
  }

  private void pumpAgain() {
    synchronized (this) {
      acquiring = false;
    }
    pump();
  }

  private void granted(Grant grant) {
    if (grant instanceof Grant.Permits permits) {
      handOut(permits.count());
      pumpAgain();
    } else if (grant instanceof Grant.Wait wait) {
      timing.schedule(wait.time(), this::pumpAgain);
    } else if (grant instanceof Grant.Paused paused) {
      backOff.extend(paused.time());
      backedOff();
      pumpAgain();
    }
  }

  private void handOut(int permits) {
    List<Waiter> next = take(permits, () -> backOff.remaining().isZero() ? waiters.next() : null);
    if (next.size() < permits) {
      rateLimiter.release(permits - next.size());
    }
    for (Waiter waiter : next) {
      if (!waiter.complete(true)) {
        giveBack(waiter);
      }
    }
  }
}
