package io.github.xhsgraphql.engine;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.github.xhsgraphql.graphql.AnswerExtensions;
import io.github.xhsgraphql.graphql.RequestState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the parts of one answer together, and delivers them as they become complete. What is
 * complete by the time the first part is, is delivered in it.
 *
 * <p>Parts become complete in any thread. One thread at a time does what follows from that, and no
 * thread waits for another.
 */
final class DeferredParts {

  /** A fragment whose fields are being executed, and what came of it. */
  static final class Part {
    private final @Nullable String label;
    private final List<Object> path;
    private final @Nullable Part parent;
    private final Set<String> keys;
    private final RequestState state;
    private @Nullable Map<String, Object> fields;
    private List<GraphQLError> errors = List.of();
    private boolean isComplete;
    private boolean isGone;

    /**
     * @param path of the fragment's object
     * @param parent the part that the object comes with; null for the first
     * @param keys of all fields of the object, in order
     * @param state of this part of the request
     */
    Part(
        @Nullable String label,
        List<Object> path,
        @Nullable Part parent,
        Set<String> keys,
        RequestState state) {
      this.label = label;
      this.path = path;
      this.parent = parent;
      this.keys = keys;
      this.state = state;
    }

    /** A client can place it only in what it has. */
    private boolean isPlaceable() {
      return parent == null || parent.isGone;
    }
  }

  private final IncrementalDelivery delivery;
  private final AnswerExtensions extensions;
  private final RequestState request;
  private final Queue<Runnable> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger eventsLeft = new AtomicInteger();
  private final List<Part> waiting = new ArrayList<>();
  private final List<RequestState> initial = new ArrayList<>();
  private final List<GraphQLError> errors = new ArrayList<>();
  private final CompletableFuture<ExecutionResult> whole = new CompletableFuture<>();
  private @Nullable Map<String, Object> data;
  private boolean isInitialDelivered;
  private List<IncrementalResult> last = List.of();

  /** For a request with this state, which all of its parts share. */
  DeferredParts(IncrementalDelivery delivery, AnswerExtensions extensions, RequestState request) {
    this.delivery = delivery;
    this.extensions = extensions;
    this.request = request;
  }

  /** All data and all errors, as soon as the last part is complete. */
  CompletableFuture<ExecutionResult> whole() {
    return whole;
  }

  /** The results that aren't delivered yet when the whole answer is complete. */
  List<IncrementalResult> last() {
    return last;
  }

  void begin(Part part) {
    serially(() -> waiting.add(part));
  }

  /**
   * Takes what came of a part.
   *
   * @param fields null if an error reaches up to the part's object
   */
  void complete(Part part, @Nullable Map<String, Object> fields, List<GraphQLError> failures) {
    serially(
        () -> {
          part.fields = fields;
          part.errors = failures;
          part.isComplete = true;
          advance();
        });
  }

  /** Takes what came of all that isn't deferred. */
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

  /** Fails the whole answer, for a defect. */
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
      delivery.initial(Answer.initial(data, List.copyOf(errors), extensions.of(initial)));
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

  /** Takes the parts that are ready, and puts what they have into the data. */
  private List<Part> take(Predicate<Part> isReady) {
    List<Part> taken = new ArrayList<>();
    boolean mayBeMore = true;
    while (mayBeMore) {
      mayBeMore = false;
      for (Part part : List.copyOf(waiting)) {
        Map<String, Object> object = part.isPlaceable() ? ResultData.at(data, part.path) : null;
        if (object != null && isReady.test(part)) {
          if (part.fields != null) {
            ResultData.merge(object, part.fields, part.keys);
          }
          errors.addAll(part.errors);
          taken.add(part);
        }
        boolean isLost = object == null && part.isPlaceable(); // to an error of its parent
        if (isLost || taken.contains(part)) {
          part.isGone = true;
          mayBeMore = waiting.remove(part);
        }
      }
    }
    return taken;
  }

  private IncrementalResult result(Part part) {
    return new IncrementalResult(
        part.label, part.path, part.fields, part.errors, extensions.ofPart(part.state));
  }

  private void end() {
    whole.complete(
        ExecutionResultImpl.newExecutionResult().data(data).errors(List.copyOf(errors)).build());
    request.endCalls(); // of parts that are lost to an error
  }
}
