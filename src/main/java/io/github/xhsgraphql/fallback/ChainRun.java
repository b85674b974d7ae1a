package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Request;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One request's pass through a fallback chain. It asks each source at most once, whether the chain
 * falls back to it or the {@link HedgePolicy} has it asked early.
 *
 * <p>The first source that serves wins. If a slow source fails, the chain falls back to the hedge,
 * which is already running. NOT_FOUND from one source is confirmed by the other, and no further
 * source is asked. The loser's call goes on, because it is paid for, but the loser makes no further
 * call, and its failure isn't reported.
 */
final class ChainRun<R extends Request, T> {

  /** The beans that a run uses. */
  record Parts(SourceInvoker invoker, HedgePolicy policy, HedgeMetrics metrics) {}

  private final List<Source<R, T>> sources;
  private final R request;
  private final Attempts attempts;
  private final Parts parts;
  private final ServedOnce<T> served;
  private final ConcurrentSkipListMap<Integer, Step> steps = new ConcurrentSkipListMap<>();

  /**
   * Prepares a run.
   *
   * @param late takes a value that comes after another was served or the run has failed, if its
   *     source is preferred to those that brought one before
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
    this.served = new ServedOnce<>(late);
  }

  /**
   * Asks a source, or joins its call if it is already asked.
   *
   * @param index its place in the chain, from 0
   * @return the value, from this source or from another that was faster; a failure with {@link
   *     NextSeries} if the source at the next place has to be asked
   */
  Uni<Sourced<T>> attempt(int index) {
    if (index >= sources.size()) {
      return Uni.createFrom().failure(new NextSeries());
    }
    Step step = new Step(index, null);
    Step known = steps.putIfAbsent(index, step);
    if (known != null) {
      return Uni.createFrom().completionStage(known.result);
    }
    step.ask();
    return Uni.createFrom().completionStage(step.result);
  }

  /** Ends the run without a value. */
  void close() {
    served.close();
  }

  private final class Step implements StepCalls.Listener {
    private final int index;
    private final @Nullable Step slower;
    private final Source<R, T> source;
    private final StepCalls calls;
    private final CompletableFuture<Sourced<T>> result = new CompletableFuture<>();
    private volatile Cancellable timer = () -> {};

    /**
     * @param slower the step that this one hedges; null if the chain has come to this one
     */
    Step(int index, @Nullable Step slower) {
      this.index = index;
      this.slower = slower;
      this.source = sources.get(index);
      this.calls = new StepCalls(this, slower != null);
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

    /** The source is slow: asks the next one as well, if there is one and the budget allows it. */
    private void hedge() {
      if (nextToHedge().isPresent()) {
        parts.policy().permit().subscribe().with(this::hedge);
      }
    }

    private void hedge(boolean isPermitted) {
      if (!isPermitted) {
        timer = parts.policy().retry(this::hedge);
        return;
      }
      OptionalInt next = nextToHedge();
      Step step = next.isPresent() ? new Step(next.getAsInt(), this) : null;
      if (step == null || steps.putIfAbsent(step.index, step) != null) {
        parts.policy().giveBack();
        return;
      }
      calls.slow();
      step.ask();
    }

    /** The source to ask as well; empty if there is none or no reason for it. */
    private OptionalInt nextToHedge() {
      // One other source confirms an absence, not two.
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

    /** Counts a source that is still called as tried, so that it isn't called once more. */
    private void overtaken() {
      if (!result.isDone() && calls.hasBegun()) {
        attempts.add(Attempt.overtaken(source.series(), calls.millis()));
      }
    }

    private void failed(Throwable failure) {
      if (slower != null && !calls.hasBegun()) {
        parts.policy().giveBack();
      }
      Sourced<T> value = served.value();
      if (value != null) {
        result.complete(value);
      } else if (failure instanceof ChainFailure chain && chain.isOfAbsence()) {
        steps.values().forEach(step -> step.result.completeExceptionally(failure));
      } else {
        // A hedge that is running may serve, even if this request may make no further calls.
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
