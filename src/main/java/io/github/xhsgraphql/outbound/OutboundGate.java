package io.github.xhsgraphql.outbound;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.outbound.Turns.Turn;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.upstream.Gate;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one queue in front of upstream. Whose turn can't come before the deadline is refused at once
 * rather than left to wait for nothing.
 */
@Singleton
class OutboundGate implements Gate {

  /** How soon it is noticed that nobody waits for a call any more. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Rate rate;
  private final Pause pause;
  private final Turns turns;
  private final GateMetrics metrics;
  private final Timing timing;

  @Inject
  OutboundGate(Rate rate, OutboundConfig config, Clock clock, MeterRegistry registry) {
    this(rate, config, clock, registry, Timing.SYSTEM);
  }

  OutboundGate(
      Rate rate, OutboundConfig config, Clock clock, MeterRegistry registry, Timing timing) {
    this.rate = rate;
    this.timing = timing;
    this.pause = new Pause(clock, config);
    this.turns = new Turns(rate, pause, config, timing);
    this.metrics = new GateMetrics(registry, turns::waiting, turns::running);
  }

  @Override
  public Uni<Admission> enter(CallBudget budget) {
    return turn(budget, false).map(come -> new Admitted(budget, this, timing));
  }

  /** Waits for the turn of one more call of a step that is under way, and has its place. */
  Uni<Void> again(CallBudget budget) {
    return turn(budget, true);
  }

  private Uni<Void> turn(CallBudget budget, boolean isFurther) {
    Turn turn = new Turn(budget.requester(), isFurther);
    Timer.Sample wait = Timer.start();
    if (!turns.queue(turn, budget.remaining())) {
      return Uni.createFrom().failure(this::throttledHere);
    }
    if (turn.getNow(false)) {
      metrics.waited(wait);
      return Uni.createFrom().voidItem();
    }
    return await(turn, budget)
        // Not in the thread of whoever left the place, and in the midst of what that one does.
        .emitOn(timing.executor().get())
        .flatMap(
            come -> {
              if (!come) {
                return Uni.createFrom().failure(this::throttledHere);
              }
              metrics.waited(wait);
              return Uni.createFrom().voidItem();
            });
  }

  /**
   * Until the deadline. It is looked at now and then: it is another one if somebody with more time
   * has joined in, or if all who waited have gone.
   */
  private Uni<Boolean> await(Turn turn, CallBudget budget) {
    Duration left = budget.remaining();
    Duration look = left.compareTo(LOOK) < 0 ? left : LOOK;
    return Uni.createFrom()
        .completionStage(() -> turn.copy())
        .ifNoItem()
        .after(Timing.timer(look))
        .on(timing.executor().get())
        .recoverWithUni(() -> budget.remaining().isZero() ? giveUp(turn) : await(turn, budget));
  }

  private Uni<Boolean> giveUp(Turn turn) {
    turns.giveUp(turn);
    return Uni.createFrom().item(false);
  }

  private ChainFailure throttledHere() {
    metrics.refused();
    Duration paused = pause.left();
    return ChainFailure.throttled(paused.isZero() ? null : paused);
  }

  @Override
  public void throttled(@Nullable Duration retryAfter) {
    pause.begin(retryAfter);
    rate.pause(pause.left());
    turns.paused();
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
    rate.release(1);
  }
}
