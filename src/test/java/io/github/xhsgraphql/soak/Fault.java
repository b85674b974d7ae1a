package io.github.xhsgraphql.soak;

import java.util.SplittableRandom;

/** The faults of the soak's upstream. */
enum Fault {
  NONE,
  /** Delays the response. */
  DELAY,
  /** Returns HTTP 400, with which TikHub reports a failed fetch that it doesn't bill. */
  HTTP_400,
  HTTP_500,
  /** Resets the connection before any response. */
  RESET,
  /** Sends the body in small pieces. */
  DRIP,
  /** Cuts off the body and closes the connection. */
  CUT,
  /** Returns HTTP 200 with a failure inside. */
  INNER_FAILURE,
  /** Returns HTTP 200 with a body that isn't JSON. */
  GARBAGE,
  /** Reports more pages where there are none. */
  HAS_MORE_LIES;

  /** Returns the fault of the n-th call of a run, which depends only on the seed. */
  static Fault planned(long seed, long call) {
    int dice = new SplittableRandom(seed * 1_000_003 + call).nextInt(100);
    if (dice < 70) {
      return NONE;
    }
    Fault[] faults = values();
    return faults[1 + (dice - 70) % (faults.length - 1)];
  }

  /** Returns whether the call ends without a readable body. */
  boolean isFailure() {
    return this != NONE && this != DELAY && this != DRIP && this != HAS_MORE_LIES;
  }
}
