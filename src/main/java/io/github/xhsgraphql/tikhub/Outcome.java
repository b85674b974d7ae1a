package io.github.xhsgraphql.tikhub;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one upstream call. HTTP 200 alone doesn't mean success. {@link Envelope} and the
 * readers determine the outcome.
 *
 * <p>Texts in outcomes are the gateway's own words, never upstream's, because upstream error bodies
 * echo the API key (docs/upstream.md 1.8).
 */
public sealed interface Outcome<T> {

  /** The scope of a failure. */
  enum Scope {
    /** The series: its network, its servers, or its access to Xiaohongshu. */
    SERIES,
    /** The requested thing, as far as the gateway knows. */
    SUBJECT,
    /** TikHub's fetch: the series, or only the request if its share link leads nowhere. */
    FETCH,
    /** The operator's API key, which all series share. */
    KEY
  }

  /** The names of outcomes in attempts, the call ledger and metrics. */
  enum Kind {
    FOUND,
    EMPTY,
    NOT_FOUND,
    PRIVATE,
    REJECTED,
    THROTTLED,
    FAILED,
    TIMED_OUT,
    SHAPE_CHANGED
  }

  Kind kind();

  /** Returns what the failure affects, as far as the gateway knows. */
  default Scope scope() {
    return Scope.SERIES;
  }

  /** Returns whether the series answered about the requested thing, so that the call succeeded. */
  default boolean isAnswer() {
    return switch (kind()) {
      case FOUND, EMPTY, NOT_FOUND, PRIVATE -> true;
      case REJECTED, THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED -> false;
    };
  }

  /** The requested thing. */
  record Found<T>(T value) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.FOUND;
    }
  }

  /**
   * A page that is really empty. {@code value} still has what upstream says about the list, such as
   * its total.
   */
  record Empty<T>(T value) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.EMPTY;
    }
  }

  /**
   * Upstream says that the thing doesn't exist or can't be viewed.
   *
   * @param reason more details in the gateway's own words; null if there are none
   */
  record NotFound<T>(@Nullable String reason) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /** The thing exists, and its owner hides it. */
  record Private<T>() implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.PRIVATE;
    }
  }

  /** TikHub rejected the call. 401 and 402 affect the key and so all series, 403 only this one. */
  record Rejected<T>(int status) implements Outcome<T> {
    /** Returns whether TikHub rejects the whole key, not only the endpoint. */
    public boolean concernsKey() {
      return status == 401 || status == 402;
    }

    @Override
    public Kind kind() {
      return Kind.REJECTED;
    }

    @Override
    public Scope scope() {
      return concernsKey() ? Scope.KEY : Scope.SERIES;
    }
  }

  /**
   * TikHub sent 429.
   *
   * @param retryAfter how long to wait; null if upstream doesn't say
   */
  record Throttled<T>(@Nullable Duration retryAfter) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.THROTTLED;
    }

    @Override
    public Scope scope() {
      return Scope.KEY;
    }
  }

  /**
   * The call failed.
   *
   * @param billed whether TikHub charges for the call. It charges for every HTTP 200, even if the
   *     body reports a failure (docs/upstream.md 1.6).
   * @param retryable whether the gateway can immediately call the same series again
   * @param scope what the failure affects, as far as the gateway knows
   * @param isUnknownWording whether upstream gave a reason that {@link Wordings} doesn't have
   */
  record Failed<T>(
      boolean billed, boolean retryable, String reason, Scope scope, boolean isUnknownWording)
      implements Outcome<T> {

    /** Creates a failure that affects the series. */
    public Failed(boolean billed, boolean retryable, String reason) {
      this(billed, retryable, reason, Scope.SERIES, false);
    }

    @Override
    public Kind kind() {
      return Kind.FAILED;
    }
  }

  /** The call timed out. It is unknown whether TikHub charges for it. */
  record TimedOut<T>() implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.TIMED_OUT;
    }
  }

  /**
   * The gateway can't read the body of an HTTP 200.
   *
   * @param what the missing or unexpected place in the body, never a value
   */
  record ShapeChanged<T>(String what) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.SHAPE_CHANGED;
    }

    @Override
    public Scope scope() {
      return Scope.SUBJECT;
    }
  }

  static <T> Outcome<T> found(T value) {
    return new Found<>(value);
  }

  static <T> Outcome<T> empty(T value) {
    return new Empty<>(value);
  }

  static <T> Outcome<T> notFound() {
    return new NotFound<>(null);
  }

  static <T> Outcome<T> shapeChanged(String what) {
    return new ShapeChanged<>(what);
  }

  /** Applies a function to the value of FOUND. Every other outcome stays the same. */
  @SuppressWarnings("unchecked") // the others hold no T, but for EMPTY, which is never opened here
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return this instanceof Found<T> found ? next.apply(found.value()) : (Outcome<R>) this;
  }
}
