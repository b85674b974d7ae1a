package io.github.xhsgraphql.engine;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.ResponseExtensions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the parts of one response, and delivers them as they complete. If a part completes
 * before the initial part does, it is delivered together with the initial part, unless it failed.
 *
 * <p>Parts complete on any thread. Only one thread at a time processes the completed parts, and no
 * thread waits for another.
 */
final class DeferredParts {

  private final IncrementalDelivery delivery;
  private final ResponseExtensions extensions;
  private final RequestState request;
  private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger eventsLeft = new AtomicInteger();
  private final List<DeferredPart> waiting = new ArrayList<>();
  private final List<RequestState> initial = new ArrayList<>();
  private final List<GraphQLError> errors = new ArrayList<>();
  private final CompletableFuture<ExecutionResult> whole = new CompletableFuture<>();
  private @Nullable Map<String, Object> data;
  private boolean isInitialDelivered;
  private List<IncrementalResult> last = List.of();

  /**
   * @param request the state of the whole request, which all of its parts share
   */
  DeferredParts(IncrementalDelivery delivery, ResponseExtensions extensions, RequestState request) {
    this.delivery = delivery;
    this.extensions = extensions;
    this.request = request;
  }

  /** Returns all data and all errors as a future, which completes with the last part. */
  CompletableFuture<ExecutionResult> whole() {
    return whole;
  }

  /** Returns the results that aren't delivered yet when {@link #whole} completes. */
  List<IncrementalResult> last() {
    return last;
  }

  void begin(DeferredPart part) {
    serially(() -> waiting.add(part));
  }

  /**
   * Records the result of a part.
   *
   * @param fields null if an error propagates up to the part's object
   */
  void complete(
      DeferredPart part, @Nullable Map<String, Object> fields, List<GraphQLError> failures) {
    serially(
        () -> {
          part.fields = fields;
          part.errors = failures;
          part.isComplete = true;
          advance();
        });
  }

  /**
   * Records the result of everything that isn't deferred.
   *
   * @param fields null if an error propagates up to the root
   */
  void completeInitial(
      @Nullable Map<String, Object> fields, List<GraphQLError> failures, RequestState state) {
    serially(
        () -> {
          data = fields;
          errors.addAll(failures);
          initial.add(state);
          advance();
        });
  }

  /** Fails the whole response because of a defect in the gateway. */
  void fail(Throwable defect) {
    whole.completeExceptionally(defect);
  }

  private void serially(Runnable event) {
    events.add(event);
    if (eventsLeft.getAndIncrement() == 0) {
      do {
        events.remove().run();
      } while (eventsLeft.decrementAndGet() > 0);
    }
  }

  private void advance() {
    if (initial.isEmpty() || whole.isDone()) {
      return;
    }
    if (!isInitialDelivered) {
      take(part -> part.isComplete && part.fields != null).forEach(part -> initial.add(part.state));
      if (waiting.isEmpty()) {
        end();
        return;
      }
      isInitialDelivered = true;
      request.markIncremental();
      delivery.initial(GraphQLResponse.initial(data, List.copyOf(errors), extensions.of(initial)));
    }
    List<IncrementalResult> results =
        take(part -> part.isComplete).stream().map(this::result).toList();
    if (waiting.isEmpty()) {
      last = results;
      end();
    } else if (!results.isEmpty()) {
      delivery.incremental(results);
    }
  }

  /**
   * Removes the ready parts from the waiting ones, and merges their fields into the data. Also
   * removes the parts whose object is lost to an error.
   *
   * @return the ready parts
   */
  private List<DeferredPart> take(Predicate<DeferredPart> isReady) {
    List<DeferredPart> taken = new ArrayList<>();
    boolean mayBeMore = true;
    while (mayBeMore) {
      mayBeMore = false;
      for (DeferredPart part : List.copyOf(waiting)) {
        Map<String, Object> object = part.isPlaceable() ? ResultData.at(data, part.path) : null;
        if (object != null && isReady.test(part)) {
          if (part.fields != null) {
            ResultData.merge(object, part.fields, part.keys);
          }
          errors.addAll(part.errors);
          taken.add(part);
        }
        boolean isLost = object == null && part.isPlaceable(); // to an error in its parent
        if (isLost || taken.contains(part)) {
          part.isSettled = true;
          mayBeMore = waiting.remove(part);
        }
      }
    }
    return taken;
  }

  private IncrementalResult result(DeferredPart part) {
    return new IncrementalResult(
        part.label, part.path, part.fields, part.errors, extensions.ofPart(part.state));
  }

  private void end() {
    whole.complete(
        ExecutionResultImpl.newExecutionResult().data(data).errors(List.copyOf(errors)).build());
    request.calls().end(); // of parts that are lost to an error
  }
}
