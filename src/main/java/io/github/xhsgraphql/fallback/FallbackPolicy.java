package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Decides what happens after a source's call: the chain serves its value, asks the next series, or
 * ends.
 */
enum FallbackPolicy {
  SERVE(null),
  NEXT(null),
  END_PRIVATE(Reason.PRIVATE),
  END_NOT_FOUND(Reason.NOT_FOUND),
  END_REJECTED(Reason.REJECTED);

  private final @Nullable Reason reason;

  FallbackPolicy(@Nullable Reason reason) {
    this.reason = reason;
  }

  /**
   * Returns the decision for an outcome.
   *
   * <ul>
   *   <li>FOUND and EMPTY: the chain serves the value.
   *   <li>PRIVATE ends the chain, because the owner hides the thing from every series.
   *   <li>NOT_FOUND needs a confirmation by a second series, because one series can be wrong. The
   *       confirmation costs at most one call: if that call fails, the chain ends anyway.
   *   <li>A rejected key (401, 402) ends the chain, because all series use the same key.
   *   <li>Every other failure affects only the series, so the chain asks the next one.
   * </ul>
   *
   * @param confirming whether another series reported NOT_FOUND before
   * @param absenceNeedsConfirmation whether NOT_FOUND needs a confirmation at all
   */
  static FallbackPolicy after(
      Outcome<?> outcome, boolean confirming, boolean absenceNeedsConfirmation) {
    return switch (outcome.kind()) {
      case FOUND, EMPTY -> SERVE;
      case PRIVATE -> END_PRIVATE;
      case NOT_FOUND -> confirming || !absenceNeedsConfirmation ? END_NOT_FOUND : NEXT;
      case REJECTED ->
          ((Outcome.Rejected<?>) outcome).concernsKey() ? END_REJECTED : afterFault(confirming);
      case THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED -> afterFault(confirming);
    };
  }

  private static FallbackPolicy afterFault(boolean confirming) {
    return confirming ? END_NOT_FOUND : NEXT;
  }

  /** Returns why the chain ends; null if it doesn't. */
  @Nullable Reason reason() {
    return reason;
  }
}
