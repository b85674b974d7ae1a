package io.github.xhsgraphql.tikhub;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why no series could serve an operation. The GraphQL edge turns it into a typed error. */
@RegisterForReflection( // application.properties names it, in skip-on
    methods = false,
    fields = false)
public final class ChainFailure extends RuntimeException {

  /** What the user is told. */
  public enum Reason {
    NOT_FOUND,
    PRIVATE,
    /** The operator's key is refused. */
    REJECTED,
    /** Every series that could serve it failed. */
    UNAVAILABLE,
    /** The deadline of the request, or every series' timeout, passed. */
    TIMED_OUT,
    /** No series can honour what was asked for. */
    UNSUPPORTED,
    /** The request has caused as many upstream calls as it may. */
    BUDGET_EXCEEDED,
    /**
     * The gateway can't call upstream before the request's deadline, or TikHub answered 429 and the
     * gateway makes no calls for longer than a request may wait.
     */
    THROTTLED
  }

  private final Reason reason;
  private final transient List<Attempt> attempts;
  private final @Nullable Duration retryAfter;

  public ChainFailure(Reason reason, List<Attempt> attempts) {
    this(reason, attempts, null);
  }

  private ChainFailure(Reason reason, List<Attempt> attempts, @Nullable Duration retryAfter) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.attempts = List.copyOf(attempts);
    this.retryAfter = retryAfter;
  }

  /**
   * A failure with THROTTLED.
   *
   * @param retryAfter how long the gateway makes no calls; null if it isn't pausing
   */
  public static ChainFailure throttled(@Nullable Duration retryAfter) {
    return new ChainFailure(Reason.THROTTLED, List.of(), retryAfter);
  }

  /** This failure with the attempts that were made before it. */
  public ChainFailure after(List<Attempt> earlier) {
    return new ChainFailure(reason, earlier, retryAfter);
  }

  /** Whether series failed, as opposed to the thing being gone or the request being at its end. */
  public static boolean isOfSeries(Throwable failure) {
    return failure instanceof ChainFailure chain
        && switch (chain.reason) {
          case UNAVAILABLE, UNSUPPORTED, TIMED_OUT -> true;
          case NOT_FOUND, PRIVATE, REJECTED, BUDGET_EXCEEDED, THROTTLED -> false;
        };
  }

  /** Whether upstream said that there is nothing, or nothing to be seen. */
  public boolean isOfAbsence() {
    return reason == Reason.NOT_FOUND || reason == Reason.PRIVATE;
  }

  /**
   * Whether nothing is told of the thing itself, so that what was known of it may still be true. A
   * series that says alone that it doesn't exist can be wrong, where others that might have
   * confirmed it failed.
   */
  public boolean leavesOpen() {
    return switch (reason) {
      case UNAVAILABLE, TIMED_OUT, REJECTED, UNSUPPORTED, THROTTLED -> true;
      case NOT_FOUND ->
          attempts.stream().filter(Attempt::saidNotFound).count() == 1
              && attempts.stream().anyMatch(Attempt::failed);
      case PRIVATE, BUDGET_EXCEEDED -> false;
    };
  }

  /**
   * This failure with the attempts of the ways that were tried before, of which one may have served
   * a part.
   */
  public ChainFailure toComplete(List<Attempt> before) {
    // A series is listed as skipped only if no way led to it, and then once.
    Stream<Attempt> earlier =
        before.stream()
            .filter(b -> b.wasPossible() || attempts.stream().noneMatch(b::isOfSameSeries));
    Stream<Attempt> own =
        attempts.stream()
            .filter(
                a ->
                    a.wasPossible()
                        || before.stream().noneMatch(b -> b.wasPossible() && b.isOfSameSeries(a)));
    List<Attempt> all = Stream.concat(earlier, own).toList();
    boolean anybodyAsked = all.stream().anyMatch(Attempt::wasPossible);
    return switch (reason) {
      case UNAVAILABLE, UNSUPPORTED, NOT_FOUND, PRIVATE ->
          anybodyAsked ? new ChainFailure(Reason.UNAVAILABLE, all) : after(all);
      case REJECTED, TIMED_OUT, BUDGET_EXCEEDED, THROTTLED -> after(all);
    };
  }

  public Reason reason() {
    return reason;
  }

  /**
   * How long the gateway makes no calls; empty if it isn't pausing, or failed for another reason.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** What was tried, in order; empty where nothing was. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
