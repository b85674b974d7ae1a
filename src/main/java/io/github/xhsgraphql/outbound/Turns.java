package io.github.xhsgraphql.outbound;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Whose turn it is: one after the other leaves the queue, as soon as the rate gives leave, nothing
 * pauses and a place is free.
 */
final class Turns {

  /** Of one who waits; done when it has come. */
  static final class Turn extends CompletableFuture<Void> {
    private final Object asker;

    /**
     * @param asker kept: who asks on behalf of several may be another one later
     */
    Turn(Object asker) {
      this.asker = asker;
    }
  }

  private final FairQueue<Turn> waiting = new FairQueue<>();
  private final Rate rate;
  private final Pause pause;
  private final double perSecond;
  private final int mostAtOnce;
  private final StepTime steps = new StepTime();
  private final AtomicInteger pumps = new AtomicInteger();
  private int running;
  private boolean taking;

  Turns(Rate rate, Pause pause, OutboundConfig config) {
    this.rate = rate;
    this.pause = pause;
    this.perSecond = config.rate();
    this.mostAtOnce = config.concurrency();
  }

  synchronized int waiting() {
    return waiting.size();
  }

  synchronized int running() {
    return running;
  }

  /**
   * Queues the turn; it may have come already when this returns.
   *
   * @param left how long its owner can wait
   * @return false if it can't come in time, and isn't queued
   */
  boolean queue(Turn turn, Duration left) {
    if (!add(turn, left)) {
      return false;
    }
    pump();
    return true;
  }

  private synchronized boolean add(Turn turn, Duration left) {
    Duration expected = pause.left().plusMillis((long) Math.max(millisOfRate(), millisOfPlaces()));
    if (left.isZero() || expected.compareTo(left) >= 0) {
      return false;
    }
    waiting.add(turn.asker, turn);
    return true;
  }

  /** How long it takes until all who wait have leave. */
  private double millisOfRate() {
    return waiting.size() * 1_000 / perSecond;
  }

  /** How long it takes until all who wait have a place, and one more is free. */
  private double millisOfPlaces() {
    int toLeave = waiting.size() + running + 1 - mostAtOnce;
    return toLeave <= 0 ? 0 : (double) toLeave * steps.average().toMillis() / mostAtOnce;
  }

  /** The turn's owner waits no longer. */
  void giveUp(Turn turn) {
    synchronized (this) {
      waiting.remove(turn.asker, turn);
    }
    if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
      leave();
    }
  }

  /** Who had its turn is done after this time, and its place is free. */
  void leave(Duration time) {
    steps.took(time);
    leave();
  }

  private void leave() {
    synchronized (this) {
      running--;
    }
    pump();
  }

  /** Sees to it that whoever may go goes as soon as they may; in a loop, for there may be many. */
  private void pump() {
    if (pumps.getAndIncrement() == 0) {
      do {
        takeNext();
      } while (pumps.decrementAndGet() > 0);
    }
  }

  /** One at a time asks the rate for leave. */
  private void takeNext() {
    synchronized (this) {
      if (taking || waiting.size() == 0 || running >= mostAtOnce) {
        return;
      }
      taking = true;
    }
    Duration paused = pause.left();
    if (!paused.isZero()) {
      later(paused);
      return;
    }
    Uni.createFrom()
        .deferred(rate::take)
        .subscribe()
        .with(this::taken, failure -> later(Duration.ofMillis(100)));
  }

  private void taken(Duration wait) {
    if (!wait.isZero()) {
      later(wait);
      return;
    }
    Turn next;
    synchronized (this) {
      taking = false;
      next = waiting.poll();
      if (next != null) {
        running++;
      }
    }
    if (next == null) {
      rate.giveBack();
    } else if (!next.complete(null)) {
      rate.giveBack();
      leave();
    }
    pump();
  }

  private void later(Duration wait) {
    Infrastructure.getDefaultWorkerPool()
        .schedule(
            () -> {
              synchronized (this) {
                taking = false;
              }
              pump();
            },
            timer(wait).toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Vert.x' timers, which Mutiny schedules with here, know no less than a millisecond. */
  static Duration timer(Duration wait) {
    return Duration.ofMillis(wait.toMillis() + 1);
  }
}
