package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.ChainFailure.Reason;
import io.github.xhsgraphql.tikhub.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from how a source's call ended: its value is served, the next series is
 * asked, or the chain ends.
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
   * The decision for an outcome.
   *
   * <ul>
   *   <li>What was found, or is truly empty, is served.
   *   <li>PRIVATE ends the chain: the owner hides it from every series.
   *   <li>NOT_FOUND needs a second series to confirm it, since one alone can be wrong. That costs
   *       one call: if it fails, the chain ends all the same.
   *   <li>A refused key (401, 402) ends the chain, since all series use the same one.
   *   <li>Every other failure concerns only the series, and the next one is asked.
   * </ul>
   *
   * @param confirming whether another series has said NOT_FOUND before
   * @param confirmsAbsence whether NOT_FOUND needs to be confirmed at all
   */
  static FallbackPolicy after(Outcome<?> outcome, boolean confirming, boolean confirmsAbsence) {
    return switch (outcome.kind()) {
      case FOUND, EMPTY -> SERVE;
      case PRIVATE -> END_PRIVATE;
      case NOT_FOUND -> confirming || !confirmsAbsence ? END_NOT_FOUND : NEXT;
      case REJECTED ->
          ((Outcome.Rejected<?>) outcome).concernsKey() ? END_REJECTED : afterFault(confirming);
      case THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED -> afterFault(confirming);
    };
  }

  private static FallbackPolicy afterFault(boolean confirming) {
    return confirming ? END_NOT_FOUND : NEXT;
  }

  /** Why the chain ends; null if it doesn't. */
  @Nullable Reason reason() {
    return reason;
  }
}
