package io.github.xhsgraphql.tikhub;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An operation that TikHub's series can serve, such as {@code postedNotes}. It is the key that
 * connects features and series. A feature declares an operation. Each series that supports it has a
 * source for it.
 *
 * <p>The operation's {@link #name} is the same everywhere: in the call ledger, errors, metrics,
 * cache keys and the names of circuit breakers.
 *
 * @param <R> the type of the request
 * @param <T> the type of the value
 */
public final class Operation<R extends Request, T> {

  /** Groups operations whose values stay up to date for about the same time. */
  public enum Kind {
    NOTE,
    VIDEO,
    USER,
    TOPIC,
    LIST,
    COMMENTS,
    SEARCH
  }

  private final String name;
  private final String words;
  private final Kind kind;
  private final Class<?> type;
  private final boolean isPaged;
  private final BiFunction<R, T, Optional<? extends Request>> alsoAnswers;

  private Operation(
      String name,
      String words,
      Kind kind,
      Class<?> type,
      boolean isPaged,
      BiFunction<R, T, Optional<? extends Request>> alsoAnswers) {
    this.name = name;
    this.words = words;
    this.kind = kind;
    this.type = type;
    this.isPaged = isPaged;
    this.alsoAnswers = alsoAnswers;
  }

  /**
   * Declares an operation that returns a single object.
   *
   * @param words the object in plain words, for errors: a series "has no {@code words}"
   */
  public static <R extends Request, T> Operation<R, T> of(
      String name, String words, Kind kind, Class<T> type) {
    return new Operation<>(name, words, kind, type, false, (request, value) -> Optional.empty());
  }

  /**
   * Declares an operation that returns the pages of a list. A first page answers two requests: the
   * request for the start in any series, and the request for the start in the series that served
   * it. The cursors of its items lead to the second request.
   *
   * @param words the list in plain words, for errors: a series "has no {@code words}"
   * @param item the type of the list's items
   */
  public static <R extends PageRequest, I> Operation<R, Page<I>> ofPages(
      String name, String words, Kind kind, Class<I> item) {
    return new Operation<>(
        name,
        words,
        kind,
        item,
        true,
        (request, page) ->
            request.at() == null
                ? Optional.of(request.at(Position.start(page.series())))
                : Optional.empty());
  }

  /**
   * Returns a copy of this operation whose values also answer another request. No call is then
   * needed for that request.
   *
   * @param other returns the other request; empty if there is none
   */
  public Operation<R, T> alsoAnswering(BiFunction<R, T, Optional<? extends Request>> other) {
    return new Operation<>(name, words, kind, type, isPaged, other);
  }

  /** Returns the name in the call ledger, errors, metrics, and the names of circuit breakers. */
  public String name() {
    return name;
  }

  /** Returns what the operation delivers, in plain words, for errors. */
  public String words() {
    return words;
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the type of the value, or the type of the items if the operation {@link #isPaged}. */
  public Class<?> type() {
    return type;
  }

  /** Returns whether the value is a {@link Page}. */
  public boolean isPaged() {
    return isPaged;
  }

  /** Returns another request that the value also answers; empty if there is none. */
  public Optional<? extends Request> alsoAnswered(R request, T value) {
    return alsoAnswers.apply(request, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
