package io.github.xhsgraphql.tikhub;

import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What TikHub can be asked for, as the key under which features and series find each other: a
 * feature declares an operation, and each series that supports it has a source for it.
 *
 * <p>The operation's {@link #name} is the only spelling there is: the call ledger, errors, metrics,
 * cache keys and the names of circuit breakers all use it.
 *
 * @param <R> the type of the request
 * @param <T> the type of the value
 */
public final class Operation<R extends Request, T> {

  /** Groups operations whose values stay true for about the same time. */
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
   * Declares an operation that delivers a single object.
   *
   * @param words the object in plain words, for errors: a series "has no {@code words}"
   */
  public static <R extends Request, T> Operation<R, T> of(
      String name, String words, Kind kind, Class<T> type) {
    return new Operation<>(name, words, kind, type, false, (request, value) -> Optional.empty());
  }

  /**
   * Declares an operation that delivers the pages of a list. A first page answers two requests: the
   * one for the start in any series, and the one for the start in the series that served it, which
   * is what the cursors of its items ask for.
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
   * The same operation, whose values also answer another request, so that nobody has to ask
   * upstream for that one.
   *
   * @param other returns the other request, or empty if there is none
   */
  public Operation<R, T> alsoAnswering(BiFunction<R, T, Optional<? extends Request>> other) {
    return new Operation<>(name, words, kind, type, isPaged, other);
  }

  /** The name in ledgers, errors and metrics, and in the names of circuit breakers. */
  public String name() {
    return name;
  }

  /** What it delivers in plain words, for errors. */
  public String words() {
    return words;
  }

  public Kind kind() {
    return kind;
  }

  /** The type of the value, or of the items of its page if the operation {@link #isPaged}. */
  public Class<?> type() {
    return type;
  }

  /** Whether the value is a {@link Page}. */
  public boolean isPaged() {
    return isPaged;
  }

  /** Another request that the value answers as well; empty if there is none. */
  public Optional<? extends Request> alsoAnswered(R request, T value) {
    return alsoAnswers.apply(request, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
