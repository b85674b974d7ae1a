package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.fallback.HedgeBudget.Token;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One request's pass through a fallback chain. It asks each source at most once, because of a
 * fallback or because the {@link HedgePolicy} starts a hedge.
 *
 * <p>The first source that serves a value wins. If a slow source fails, the chain falls back to the
 * hedge, which is already running. If one source reports NOT_FOUND, the other one confirms it, and
 * no further source is asked. The loser's running call continues because it is paid for. The loser
 * makes no further call, and its failure isn't reported.
 */
final class ChainRun<R extends Request, T> {

  /** The beans that a run uses. */
  record Parts(SourceInvoker invoker, HedgePolicy policy, HedgeMetrics metrics) {}

  private final List<Source<R, T>> sources;
  private final R request;
  private final Attempts attempts;
  private final Parts parts;
  private final ServedValue<T> served;
  private final ConcurrentSkipListMap<Integer, Step> steps = new ConcurrentSkipListMap<>();

  /**
   * @param late receives a value that arrives after another one was served or after the run failed,
   *     if its source comes earlier in the chain than all sources that returned one before
   */
  ChainRun(
      List<Source<R, T>> sources,
      R request,
      Attempts attempts,
      Parts parts,
      Consumer<Sourced<T>> late) {
    this.sources = sources;
    this.request = request;
    this.attempts = attempts;
    this.parts = parts;
    this.served = new ServedValue<>(late);
  }

  /**
   * Asks a source, or joins its call if it is already running.
   *
   * @param index the source's place in the chain, from 0
   * @return the value, from this source or from a faster one. A failure with {@link NextSeries}
   *     means that the chain has to ask the source at the next place.
   */
  Uni<Sourced<T>> attempt(int index) {
    if (index >= sources.size()) {
      return Uni.createFrom().failure(new NextSeries());
    }
    Step step = new Step(index, null, () -> {});
    Step known = steps.putIfAbsent(index, step);
    if (known == null) {
      step.ask();
    }
    return Uni.createFrom().completionStage(known == null ? step.result : known.result);
  }

  /** Ends the run without a value. */
  void close() {
    served.close();
  }

  private final class Step implements AttemptCalls.Listener {
    private final int index;
    private final @Nullable Step slower;
    private final Token token;
    private final Source<R, T> source;
    private final AttemptCalls calls;
    private final CompletableFuture<Sourced<T>> result = new CompletableFuture<>();
    private volatile Cancellable timer = () -> {};

    /**
     * @param slower the step that this one hedges; null if the chain reached this step
     * @param token what the step took from the budget; nothing if the chain reached this step
     */
    Step(int index, @Nullable Step slower, Token token) {
      this.index = index;
      this.slower = slower;
      this.token = token;
      this.source = sources.get(index);
      this.calls = new AttemptCalls(this, slower != null);
    }

    void ask() {
      parts
          .invoker()
          .invoke(source, request, attempts, calls::chargedTo)
          .onTermination()
          .invoke(() -> timer.cancel())
          .subscribe()
          .with(this::served, this::failed);
    }

    @Override
    public @Nullable Throwable refusal() {
      return served.isOver() ? attempts.failure(Reason.TIMED_OUT) : null;
    }

    @Override
    public void begun() {
      parts.metrics().called(source, slower != null);
      timer = parts.policy().called(source, this::hedge);
    }

    /** Asks the next source because this one is slow, if there is one and the budget allows it. */
    private void hedge() {
      if (nextToHedge().isPresent()) {
        parts.policy().permit().subscribe().with(this::hedge);
      }
    }

    private void hedge(Optional<Token> permit) {
      if (permit.isEmpty()) {
        timer = parts.policy().retry(this::hedge);
        return;
      }
      OptionalInt next = nextToHedge();
      Step step = next.isPresent() ? new Step(next.getAsInt(), this, permit.get()) : null;
      if (step == null || steps.putIfAbsent(step.index, step) != null) {
        permit.get().giveBack();
        return;
      }
      calls.slow();
      step.ask();
    }

    /** Returns the source to ask as a hedge; empty if there is none or no reason for one. */
    private OptionalInt nextToHedge() {
      // One other source is enough to confirm an absence.
      if (served.isOver()
          || result.isDone()
          || attempts.saidNotFound()
          || attempts.budget().remaining().isZero()) {
        return OptionalInt.empty();
      }
      return IntStream.range(index + 1, sources.size())
          .filter(i -> !steps.containsKey(i))
          .filter(i -> SourceInvoker.refusal(sources.get(i), request).isEmpty())
          .findFirst();
    }

    private void served(Sourced<T> sourced) {
      if (!served.offer(sourced, index)) {
        return;
      }
      calls.won();
      if (slower != null) {
        parts.metrics().won(source);
      }
      steps.values().stream().filter(step -> step != this).forEach(Step::overtaken);
      steps.values().forEach(step -> step.result.complete(sourced));
    }

    /** Records an attempt for a source that is still running, so that nothing calls it again. */
    private void overtaken() {
      if (!result.isDone() && calls.hasBegun()) {
        attempts.add(Attempt.overtaken(source.series(), calls.millis()));
      }
    }

    private void failed(Throwable failure) {
      if (!calls.hasBegun()) {
        token.giveBack();
      }
      Sourced<T> value = served.value();
      if (value != null) {
        result.complete(value);
      } else if (failure instanceof ChainFailure chain && chain.isOfAbsence()) {
        steps.values().forEach(step -> step.result.completeExceptionally(failure));
      } else {
        // A running hedge can still serve, even if this request can make no further calls.
        boolean isHedged =
            steps.tailMap(index, false).values().stream().anyMatch(step -> !step.result.isDone());
        result.completeExceptionally(isHedged ? new NextSeries() : failure);
      }
      if (slower != null && failure instanceof NextSeries) {
        slower.hedge();
      }
    }
  }
}
