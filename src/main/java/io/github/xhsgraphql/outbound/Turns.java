package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.outbound.Rate.Grant;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the calls that wait go as soon as the rate permits it and nothing pauses. The rate is asked
 * by one thread at a time, on behalf of all.
 */
final class Turns {

  /** Somebody who waits: true when the turn has come, false if it won't. */
  static final class Turn extends CompletableFuture<Boolean> {
    private final Object asker;
    private final boolean isFurther;

    /**
     * @param asker kept: who asks on behalf of several may be another one later
     * @param isFurther whether this is for one more call of a step that has its place already
     */
    Turn(Object asker, boolean isFurther) {
      this.asker = asker;
      this.isFurther = isFurther;
    }

    Object asker() {
      return asker;
    }

    boolean isFurther() {
      return isFurther;
    }
  }

  private static final Duration AFTER_DEFECT = Duration.ofMillis(100);

  private final WaitingCalls waiting;
  private final Rate rate;
  private final Pause pause;
  private final Timing timing;
  private final double perSecond;
  private final int mostAtOnce;
  private final StepTime steps = new StepTime();

  /** Whether the rate is being asked, or will be when a timer fires. */
  private boolean asking;

  /** Since when permits have been wanted; null while none is. */
  private @Nullable Long wantedSince;

  Turns(Rate rate, Pause pause, OutboundConfig config, Timing timing) {
    this.waiting = new WaitingCalls(config.concurrency());
    this.rate = rate;
    this.pause = pause;
    this.timing = timing;
    this.perSecond = config.rate();
    this.mostAtOnce = config.concurrency();
  }

  synchronized int waiting() {
    return waiting.size();
  }

  synchronized int running() {
    return waiting.running();
  }

  /**
   * Queues the turn; it may have come already when this returns.
   *
   * @param left how long its owner can wait
   * @return false if it can't come in time, or not until a long pause is over; it isn't queued then
   */
  boolean queue(Turn turn, Duration left) {
    synchronized (this) {
      if (pause.isTooLong() || expected(turn).compareTo(left) >= 0) {
        return false;
      }
      waiting.add(turn);
    }
    pump();
    return true;
  }

  /**
   * How long the turn will have to wait: at least until all before it have a permit and a place.
   */
  private Duration expected(Turn turn) {
    if (turn.isFurther()) {
      return pause.left();
    }
    double permits = waiting.size() * 1_000 / perSecond;
    double places = (double) waiting.ahead() * steps.average().toMillis() / mostAtOnce;
    return pause.left().plusMillis((long) Math.max(permits, places));
  }

  /** The turn's owner waits no longer. */
  void giveUp(Turn turn) {
    synchronized (this) {
      waiting.remove(turn);
    }
    if (!turn.complete(false) && turn.join()) {
      giveBack(turn);
    }
  }

  /** The turn has come, but nobody waited for it. */
  private void giveBack(Turn turn) {
    rate.release(1);
    if (!turn.isFurther()) {
      freePlace();
    }
  }

  /** A step has ended after this time. */
  void leave(Duration time) {
    steps.took(time);
    freePlace();
  }

  private void freePlace() {
    synchronized (this) {
      waiting.freePlace();
    }
    pump();
  }

  /** A pause has begun: if it is too long, nobody waits for its end. */
  void paused() {
    take(Integer.MAX_VALUE, () -> pause.isTooLong() ? waiting.poll() : null)
        .forEach(turn -> turn.complete(false));
  }

  private synchronized List<Turn> take(int most, Supplier<@Nullable Turn> next) {
    List<Turn> taken = new ArrayList<>();
    Turn turn = next.get();
    while (turn != null) {
      taken.add(turn);
      turn = taken.size() < most ? next.get() : null;
    }
    return taken;
  }

  /** Asks the rate on behalf of those who could go, unless that is under way. */
  private void pump() {
    int wanted;
    Duration waited;
    synchronized (this) {
      wanted = waiting.ready();
      if (wanted == 0 || !pause.left().isZero()) {
        wantedSince = null;
      } else if (wantedSince == null) {
        wantedSince = timing.nanoTime().getAsLong();
      }
      if (wanted == 0 || asking) {
        return;
      }
      asking = true;
      waited = wantedSince == null ? Duration.ZERO : timing.since(wantedSince);
    }
    Duration paused = pause.left();
    if (paused.isZero()) {
      Uni.createFrom()
          .deferred(() -> rate.acquire(wanted, waited))
          .subscribe()
          .with(this::granted, defect -> timing.schedule(AFTER_DEFECT, this::askAgain));
    } else {
      timing.schedule(paused, this::askAgain);
    }
  }

  private void askAgain() {
    synchronized (this) {
      asking = false;
    }
    pump();
  }

  private void granted(Grant grant) {
    if (grant instanceof Grant.Permits permits) {
      letGo(permits.count());
    } else if (grant instanceof Grant.Wait wait) {
      timing.schedule(wait.time(), this::askAgain);
    } else if (grant instanceof Grant.Paused elsewhere) {
      pause.extend(elsewhere.time());
      paused();
      askAgain();
    }
  }

  private void letGo(int permits) {
    List<Turn> come = take(permits, () -> pause.left().isZero() ? waiting.next() : null);
    if (come.size() < permits) {
      rate.release(permits - come.size());
    }
    for (Turn turn : come) {
      if (!turn.complete(true)) {
        giveBack(turn);
      }
    }
    askAgain();
  }
}
