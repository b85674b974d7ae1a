package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.outbound.Rate.Reservation;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Lets those who wait go, in turns, as soon as the rate permits it, nothing pauses and a place is
 * free. At most one reservation of permits is under way: when it is due, its permits go to whoever
 * is first by then.
 */
final class Turns {

  /** Somebody who waits: true when the turn has come, false if it won't. */
  static final class Turn extends CompletableFuture<Boolean> {
    private final Object asker;

    /**
     * @param asker kept: who asks on behalf of several may be another one later
     */
    Turn(Object asker) {
      this.asker = asker;
    }
  }

  private static final Duration AFTER_DEFECT = Duration.ofMillis(100);

  private final FairQueue<Turn> waiting = new FairQueue<>();
  private final Rate rate;
  private final Pause pause;
  private final Timing timing;
  private final double perSecond;
  private final int mostAtOnce;
  private final StepTime steps = new StepTime();
  private int running;
  private boolean reserving;

  Turns(Rate rate, Pause pause, OutboundConfig config, Timing timing) {
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
    return running;
  }

  /**
   * Queues the turn; it may have come already when this returns.
   *
   * @param left how long its owner can wait
   * @return false if it can't come in time, or not until a long pause is over; it isn't queued then
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
    if (left.isZero() || pause.isTooLong() || expected.compareTo(left) >= 0) {
      return false;
    }
    waiting.add(turn.asker, turn);
    return true;
  }

  /** How long it takes until all who wait have a permit. */
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
    if (!turn.complete(false) && turn.join()) {
      leave();
    }
  }

  /** Whoever had a turn is done after this time, and the place is free. */
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

  /** Reserves permits for those who wait and have a place, unless that is under way. */
  private void pump() {
    int wanted;
    synchronized (this) {
      wanted = reserving ? 0 : Math.min(waiting.size(), mostAtOnce - running);
      if (wanted <= 0) {
        return;
      }
      reserving = true;
    }
    Duration paused = pause.left();
    if (paused.isZero()) {
      Uni.createFrom()
          .deferred(() -> rate.acquire(wanted))
          .subscribe()
          .with(this::reserved, defect -> timing.schedule(AFTER_DEFECT, this::reserveAnew));
    } else {
      timing.schedule(paused, this::reserveAnew);
    }
  }

  private void reserveAnew() {
    synchronized (this) {
      reserving = false;
    }
    pump();
  }

  /** Another instance pauses for so much longer. */
  void pausedElsewhere(Duration more) {
    pause.extend(more);
    paused();
  }

  /** A pause has begun. If it is too long, nobody waits for its end. */
  void paused() {
    List<Turn> rejected = new ArrayList<>();
    synchronized (this) {
      while (waiting.size() > 0 && pause.isTooLong()) {
        rejected.add(waiting.poll());
      }
    }
    rejected.forEach(turn -> turn.complete(false));
  }

  private void reserved(Reservation reservation) {
    if (reservation.permits() == 0) {
      pausedElsewhere(reservation.delay());
      reserveAnew();
    } else if (reservation.delay().isZero()) {
      letGo(reservation.permits());
    } else {
      timing.schedule(reservation.delay(), () -> letGo(reservation.permits()));
    }
  }

  private void letGo(int permits) {
    List<Turn> come = new ArrayList<>(permits);
    synchronized (this) {
      reserving = false;
      int most = pause.left().isZero() ? Math.min(permits, mostAtOnce - running) : 0;
      most = Math.min(most, waiting.size());
      while (come.size() < most) {
        come.add(waiting.poll());
      }
      running += come.size();
    }
    if (come.size() < permits) {
      rate.release(permits - come.size());
    }
    for (Turn turn : come) {
      if (!turn.complete(true)) {
        rate.release(1);
        leave();
      }
    }
    pump();
  }
}
