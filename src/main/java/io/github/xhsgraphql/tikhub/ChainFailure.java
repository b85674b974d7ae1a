package io.github.xhsgraphql.tikhub;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports that no series could serve an operation, and why. The {@code graphql} package turns it
 * into a typed error.
 */
public final class ChainFailure extends RuntimeException {

  /** The reason that the client sees. */
  public enum Reason {
    NOT_FOUND,
    PRIVATE,
    /** TikHub rejects the operator's key. */
    REJECTED,
    /** Every series that supports the request failed. */
    UNAVAILABLE,
    /** The request's deadline passed, or every series timed out. */
    TIMED_OUT,
    /** No series supports the request. */
    UNSUPPORTED,
    /** The request reached its limit of upstream calls. */
    BUDGET_EXCEEDED,
    /**
     * The gateway can't call upstream before the request's deadline. Or TikHub sent 429, and the
     * gateway backs off for longer than a request can wait.
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
   * Creates a failure with the reason THROTTLED.
   *
   * @param retryAfter how long the gateway makes no calls; null if it isn't backing off
   */
  public static ChainFailure throttled(@Nullable Duration retryAfter) {
    return new ChainFailure(Reason.THROTTLED, List.of(), retryAfter);
  }

  /** Returns this failure with these attempts instead of its own. */
  public ChainFailure after(List<Attempt> earlier) {
    return new ChainFailure(reason, earlier, retryAfter);
  }

  /**
   * Returns whether the series failed. Returns false if the object doesn't exist, or if the request
   * reached a limit.
   */
  public static boolean isOfSeries(Throwable failure) {
    return failure instanceof ChainFailure chain
        && switch (chain.reason) {
          case UNAVAILABLE, UNSUPPORTED, TIMED_OUT -> true;
          case NOT_FOUND, PRIVATE, REJECTED, BUDGET_EXCEEDED, THROTTLED -> false;
        };
  }

  /** Returns whether upstream said that the object doesn't exist or is hidden. */
  public boolean isOfAbsence() {
    return reason == Reason.NOT_FOUND || reason == Reason.PRIVATE;
  }

  /**
   * Returns whether the object's state is unknown, so that a stale value can still be right.
   * NOT_FOUND from a single series can be wrong. It is therefore inconclusive if the series that
   * could have confirmed it failed.
   */
  public boolean isInconclusive() {
    return switch (reason) {
      case UNAVAILABLE, TIMED_OUT, REJECTED, UNSUPPORTED, THROTTLED -> true;
      case NOT_FOUND ->
          attempts.stream().filter(Attempt::saidNotFound).count() == 1
              && attempts.stream().anyMatch(Attempt::failed);
      case PRIVATE, BUDGET_EXCEEDED -> false;
    };
  }

  /**
   * Returns this failure with earlier attempts added. They come from previous passes for the same
   * object, perhaps for another operation. One of them can have served a part of the object.
   */
  public ChainFailure toComplete(List<Attempt> before) {
    // List a series as skipped only if every attempt for it was skipped, and then only once.
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
   * Returns how long the gateway makes no calls. Returns empty if it isn't backing off, or failed
   * for another reason.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Returns the attempts in order; empty if there were none. */
  public List<Attempt> attempts() {
    return attempts;
  }
}
