package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.outbound.Turns.Turn;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.upstream.Gate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one queue in front of upstream. Whose turn can't come before the deadline is refused at once
 * rather than left to wait for nothing.
 */
@Singleton
class OutboundGate implements Gate {

  private final Rate rate;
  private final Pause pause;
  private final Turns turns;
  private final GateMetrics metrics;

  OutboundGate(Rate rate, OutboundConfig config, Clock clock, MeterRegistry registry) {
    this.rate = rate;
    this.pause = new Pause(clock, config.throttledFor());
    this.turns = new Turns(rate, pause, config);
    this.metrics = new GateMetrics(registry, turns::waiting, turns::running);
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
                  .by(Turns.timer(left))
                  .flatMap(waited -> again(context));
        });
  }

  private Uni<Void> turn(CallContext context) {
    Duration left = context.remaining();
    Turn turn = new Turn(context.requester());
    Timer.Sample wait = Timer.start();
    if (!turns.queue(turn, left)) {
      return Uni.createFrom().failure(this::throttledHere);
    }
    if (turn.isDone()) {
      metrics.waited(wait);
      return Uni.createFrom().voidItem();
    }
    return await(turn, context)
        .invoke(() -> metrics.waited(wait))
        // Not in the thread of whoever left the place, and in the midst of what that one does.
        .emitOn(Infrastructure.getDefaultExecutor());
  }

  /** Until the deadline, which is another one by then if somebody with more time has joined in. */
  private Uni<Void> await(Turn turn, CallContext context) {
    return Uni.createFrom()
        .completionStage(() -> turn.copy())
        .ifNoItem()
        .after(Turns.timer(context.remaining()))
        .recoverWithUni(() -> context.remaining().isZero() ? giveUp(turn) : await(turn, context));
  }

  private Uni<Void> giveUp(Turn turn) {
    turns.giveUp(turn);
    return Uni.createFrom().failure(throttledHere());
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

  /** Of a step that is over after this time. */
  void leave(Duration time) {
    turns.leave(time);
  }

  /** Of a step that made no call after all. */
  void giveBack() {
    rate.giveBack();
  }
}
