package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.upstream.CallContext;
import io.github.xhsgraphql.upstream.ChainFailure;
import io.github.xhsgraphql.upstream.Gate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one queue in front of upstream. Whose turn can't come before the deadline is refused at once
 * rather than left to wait for nothing.
 */
@Singleton
class OutboundGate implements Gate {

  /** One who waits; done when its turn has come. */
  private static final class Turn extends CompletableFuture<Void> {}

  private final FairQueue<Turn> waiting = new FairQueue<>();
  private final Rate rate;
  private final Pause pause;
  private final double perSecond;
  private final int mostAtOnce;
  private int under;
  private boolean taking;
  private final AtomicInteger pumps = new AtomicInteger();
  private final GateMetrics metrics;

  OutboundGate(Rate rate, OutboundConfig config, Clock clock, MeterRegistry registry) {
    this.rate = rate;
    this.pause = new Pause(clock, config.throttledFor());
    this.perSecond = config.rate();
    this.mostAtOnce = config.concurrency();
    this.metrics = new GateMetrics(registry, this::waiting, this::running);
  }

  private synchronized int waiting() {
    return waiting.size();
  }

  private synchronized int running() {
    return under;
  }

  @Override
  public Uni<Admission> enter(CallContext context) {
    return turn(context).map(come -> new Admitted(context, this));
  }

  /** Waits for leave for one more call of a step that is under way, and has its place already. */
  Uni<Void> again(CallContext context) {
    Duration paused = pause.left();
    Uni<Duration> wait = paused.isZero() ? rate.take() : Uni.createFrom().item(paused);
    return wait.flatMap(
        left -> {
          if (left.isZero()) {
            return Uni.createFrom().voidItem();
          }
          return left.compareTo(context.remaining()) >= 0
              ? Uni.createFrom().failure(this::throttledHere)
              : Uni.createFrom()
                  .voidItem()
                  .onItem()
                  .delayIt()
                  .by(timer(left))
                  .flatMap(waited -> again(context));
        });
  }

  private Uni<Void> turn(CallContext context) {
    Duration left = context.remaining();
    Turn turn = new Turn();
    Timer.Sample wait = Timer.start();
    if (!queue(context.requester(), turn, left)) {
      return Uni.createFrom().failure(this::throttledHere);
    }
    pump();
    if (turn.isDone()) {
      metrics.waited(wait);
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom()
        .completionStage(() -> turn.copy())
        .ifNoItem()
        .after(timer(left))
        .failWith(() -> giveUp(context.requester(), turn))
        .invoke(() -> metrics.waited(wait))
        // Not in the thread of whoever left the place, and in the midst of what that one does.
        .emitOn(Infrastructure.getDefaultExecutor());
  }

  private synchronized boolean queue(Object asker, Turn turn, Duration left) {
    Duration expected = pause.left().plusMillis((long) (waiting.size() * 1_000 / perSecond));
    if (left.isZero() || expected.compareTo(left) >= 0) {
      return false;
    }
    waiting.add(asker, turn);
    return true;
  }

  private ChainFailure giveUp(Object asker, Turn turn) {
    synchronized (this) {
      waiting.remove(asker, turn);
    }
    if (!turn.cancel(false) && !turn.isCompletedExceptionally()) {
      leave();
    }
    return throttledHere();
  }

  private ChainFailure throttledHere() {
    metrics.refused();
    return new ChainFailure(ChainFailure.Reason.THROTTLED, List.of());
  }

  @Override
  public void throttled(@Nullable Duration retryAfter) {
    pause.begin(retryAfter);
    rate.hold(pause.left());
  }

  @Override
  public void passed() {
    pause.over();
  }

  void leave() {
    synchronized (this) {
      under--;
    }
    pump();
  }

  /** Of a step that made no call after all. */
  void giveBack() {
    rate.giveBack();
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
      if (taking || waiting.size() == 0 || under >= mostAtOnce) {
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
        under++;
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
  private static Duration timer(Duration wait) {
    return Duration.ofMillis(wait.toMillis() + 1);
  }
}
