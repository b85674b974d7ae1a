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
 * Loads an object with all fields that a query needs. The series that serves an object can lack
 * some of its fields. Completion then asks the other series, each at most once.
 */
@Singleton
public class Completion {

  /** Describes how to load and merge one object. */
  public interface Completing<R extends Request, T> {

    /** Returns the object as it was known before, perhaps only by its ID. */
    T known();

    /** Returns whether only the object's ID was known before. */
    boolean isStub();

    /**
     * Returns the request for the object.
     *
     * @param passedOver the series to skip, because they were already asked
     */
    R request(List<Series> passedOver);

    /** Returns whether the object has all needed fields. */
    boolean isEnough(T object);

    /** Merges two answers. Fields that {@code fuller} lacks come from {@code other}. */
    T merge(T other, T fuller);

    /** Returns the object with the failure to load its missing fields. Known values stay. */
    T failedWith(T object, Throwable failure);

    /** Merges an answer with what was known before. */
    default T merged(T answer) {
      return isStub() ? answer : merge(known(), answer);
    }

    /**
     * Returns the object with all values that are known now. Fails if no series has the object and
     * only its ID was known before.
     */
    default Uni<T> finished(Completed<T> completed) {
      Throwable failure = completed.failure();
      T answer = completed.value();
      if (answer == null && isStub()) {
        return Uni.createFrom().failure(Objects.requireNonNull(failure));
      }
      T object = answer == null ? known() : merged(answer);
      return Uni.createFrom().item(failure == null ? object : failedWith(object, failure));
    }
  }

  /**
   * An object as far as the series could serve it.
   *
   * @param value null if no series has the object
   * @param failure why some fields are missing; null if none are
   * @param tried the attempts of all series, including those that served some of the fields
   */
  public record Completed<T>(@Nullable T value, @Nullable Throwable failure, List<Attempt> tried) {

    public Completed {
      tried = List.copyOf(tried);
    }

    /** Returns a result without an object and without attempts. */
    public static <T> Completed<T> nothing() {
      return new Completed<>(null, null, List.of());
    }

    /**
     * Returns the same object for another operation. All series except the given ones make a
     * different call for that operation, so their attempts are dropped.
     *
     * @param series the series whose attempts also count for the other operation
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
   * Asks one series after the other until the object has all needed fields, or no series is left.
   *
   * @param known the fields that other operations already served, and the series that were asked
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
