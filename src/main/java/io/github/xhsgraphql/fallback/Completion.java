package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Attempt;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads an object with everything that a query needs of it. The series that serves an object may
 * lack some of its fields; then the others are asked, each at most once.
 */
@Singleton
public class Completion {

  /** How one object is completed. */
  public interface Completing<R extends Request, T> {

    /**
     * The request for the object.
     *
     * @param passedOver the series that aren't asked, because they have been
     */
    R request(List<Series> passedOver);

    /** Whether the object has everything that is needed of it. */
    boolean isEnough(T object);

    /** Puts the values of another answer where the fuller one has none. */
    T merge(T other, T fuller);
  }

  /**
   * An object as far as it could be loaded.
   *
   * @param value null if no series has the object
   * @param failure why something is missing; null if nothing is
   * @param tried what each series did, those included that served a part
   */
  public record Completed<T>(@Nullable T value, @Nullable Throwable failure, List<Attempt> tried) {

    public Completed {
      tried = List.copyOf(tried);
    }

    /** Nothing is known, and no series was asked. */
    public static <T> Completed<T> nothing() {
      return new Completed<>(null, null, List.of());
    }

    /**
     * The same object for another operation, for which all but these series make another call.
     *
     * @param series whose attempts count for the other operation too
     */
    public Completed<T> triedBy(List<Series> series) {
      return new Completed<>(
          value, null, tried.stream().filter(a -> series.contains(a.series())).toList());
    }

    private List<Series> asked() {
      return tried.stream().filter(Attempt::wasPossible).map(Attempt::series).distinct().toList();
    }

    private Completed<T> followedBy(FallbackChain.Loaded<T> loaded, Completing<?, T> object) {
      T served = loaded.answer().sourced().value();
      Series series = loaded.answer().sourced().series();
      Stream<Attempt> before = loaded.tried().stream().filter(a -> a.series() != series);
      return new Completed<>(
          value == null ? served : object.merge(served, value),
          null,
          Stream.of(tried.stream(), before, Stream.of(Attempt.foundInPart(series)))
              .flatMap(attempts -> attempts)
              .toList());
    }

    private Completed<T> failedWith(Throwable later) {
      if (!(later instanceof ChainFailure chain)) {
        return new Completed<>(value, later, tried);
      }
      boolean isConclusive = value == null && !ChainFailure.isOfSeries(later);
      ChainFailure all = isConclusive || tried.isEmpty() ? chain : chain.toComplete(tried);
      return new Completed<>(value, all, all.attempts());
    }
  }

  private final FallbackChain chain;

  Completion(FallbackChain chain) {
    this.chain = chain;
  }

  /**
   * Asks series after series until the object has everything, or no series is left.
   *
   * @param known what other operations have served already, and who was asked
   * @return never a failure
   */
  public <R extends Request, T> Uni<Completed<T>> complete(
      Operation<R, T> operation, Completing<R, T> object, Completed<T> known, CallContext context) {
    return chain
        .load(operation, object.request(known.asked()), context)
        .map(loaded -> known.followedBy(loaded, object))
        .onFailure()
        .recoverWithItem(known::failedWith)
        .flatMap(
            next ->
                next.failure() != null || object.isEnough(Objects.requireNonNull(next.value()))
                    ? Uni.createFrom().item(next)
                    : complete(operation, object, next, context));
  }
}
