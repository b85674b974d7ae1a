package io.github.xhsgraphql.tikhub;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one upstream call ended. HTTP 200 alone proves nothing: {@link Envelope} and the readers
 * decide.
 *
 * <p>Texts in outcomes are the gateway's own words, never upstream's, because upstream error bodies
 * echo the API key (docs/upstream.md, "Security").
 */
public sealed interface Outcome<T> {

  /** What a failure is about. */
  enum Scope {
    /** The series: its network, its servers, its own access to Xiaohongshu. */
    SERIES,
    /** The thing that was asked for, as far as is known. */
    SUBJECT,
    /** TikHub's fetching: the series, unless a link was asked for, which may lead nowhere. */
    FETCH,
    /** The operator's key, which all series share. */
    KEY
  }

  /** The names that attempts, the call ledger and metrics use. */
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

  /** What has failed, as far as is known. */
  default Scope scope() {
    return Scope.SERIES;
  }

  /** Whether the series has said something about the object, as opposed to having failed. */
  default boolean isAnswer() {
    return switch (kind()) {
      case FOUND, EMPTY, NOT_FOUND, PRIVATE -> true;
      case REJECTED, THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED -> false;
    };
  }

  /** The thing that was asked for. */
  record Found<T>(T value) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.FOUND;
    }
  }

  /** A true empty page; {@code value} still carries what the page claims, such as a total. */
  record Empty<T>(T value) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.EMPTY;
    }
  }

  /** Upstream says that it doesn't exist or can't be viewed; {@code reason} may say more. */
  record NotFound<T>(@Nullable String reason) implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  /** It exists, and its owner hides it. */
  record Private<T>() implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.PRIVATE;
    }
  }

  /** 401 or 402, which concern the key and so every series, or 403, which concerns this one. */
  record Rejected<T>(int status) implements Outcome<T> {
    /** Whether the whole key is refused rather than one endpoint. */
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

  /** 429. {@code retryAfter} is null where upstream doesn't say. */
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
   * @param billed whether TikHub charges for it: every HTTP 200 is, inner failures included
   *     (docs/upstream.md 1.6)
   * @param retryable whether the same series may be asked again at once
   * @param scope what failed, as far as is known
   * @param isUnknownWording whether upstream gave a reason that {@link Wordings} doesn't have
   */
  record Failed<T>(
      boolean billed, boolean retryable, String reason, Scope scope, boolean isUnknownWording)
      implements Outcome<T> {

    /** A failure of the series, with or without an answer. */
    public Failed(boolean billed, boolean retryable, String reason) {
      this(billed, retryable, reason, Scope.SERIES, false);
    }

    @Override
    public Kind kind() {
      return Kind.FAILED;
    }
  }

  /** No answer in time. Whether it was billed is unknown. */
  record TimedOut<T>() implements Outcome<T> {
    @Override
    public Kind kind() {
      return Kind.TIMED_OUT;
    }
  }

  /** A 200 that can't be read; {@code what} names the missing or odd place, never a value. */
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

  /** Continues with the value of FOUND; every other outcome stays what it is. */
  @SuppressWarnings("unchecked") // the others hold no T, but for EMPTY, which is never opened here
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return this instanceof Found<T> found ? next.apply(found.value()) : (Outcome<R>) this;
  }
}
