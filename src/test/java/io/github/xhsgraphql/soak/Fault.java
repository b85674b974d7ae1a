package io.github.xhsgraphql.soak;

import java.util.SplittableRandom;

/** What the soak's upstream does to a call. */
enum Fault {
  NONE,
  /** Answers late. */
  DELAY,
  /** TikHub's unbilled "our fetch failed". */
  HTTP_400,
  HTTP_500,
  /** Cuts the connection (RST) before any answer. */
  RESET,
  /** Sends the body in small pieces. */
  DRIP,
  /** Cuts the body short, and the connection with it. */
  CUT,
  /** HTTP 200 around a failure. */
  INNER_FAILURE,
  /** HTTP 200 with a body that is no JSON. */
  GARBAGE,
  /** Claims that there are more pages when there are none. */
  HAS_MORE_LIES;

  /** The fault of the n-th call of a run: the same for the same seed. */
  static Fault planned(long seed, long call) {
    int dice = new SplittableRandom(seed * 1_000_003 + call).nextInt(100);
    if (dice < 70) {
      return NONE;
    }
    Fault[] faults = values();
    return faults[1 + (dice - 70) % (faults.length - 1)];
  }

  /** Whether the call ends without a body that can be read. */
  boolean isFailure() {
    return this != NONE && this != DELAY && this != DRIP && this != HAS_MORE_LIES;
  }
}
