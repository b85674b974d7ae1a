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
  static final class Turn extends CompletableFuture<Void> {}

  private final FairQueue<Turn> waiting = new FairQueue<>();
  private final Rate rate;
  private final Pause pause;
  private final double perSecond;
  private final int mostAtOnce;
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
  boolean queue(Object asker, Turn turn, Duration left) {
    if (!add(asker, turn, left)) {
      return false;
    }
    pump();
    return true;
  }

  private synchronized boolean add(Object asker, Turn turn, Duration left) {
    Duration expected = pause.left().plusMillis((long) (waiting.size() * 1_000 / perSecond));
    if (left.isZero() || expected.compareTo(left) >= 0) {
      return false;
    }
    waiting.add(asker, turn);
    return true;
  }

  /** The turn's owner waits no longer. */
  void giveUp(Object asker, Turn turn) {
    synchronized (this) {
      waiting.remove(asker, turn);
    }
    if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
      leave();
    }
  }

  /** Who had its turn is done, and its place is free. */
  void leave() {
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
