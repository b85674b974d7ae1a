package io.github.xhsgraphql.redis;

import java.time.Duration;

/**
 * How long the rate limiter puts up with a slow Redis. A late answer only delays calls. Without an
 * answer, each instance makes calls at the full rate, so that all together exceed it. A Redis that
 * answers nothing, or is slow for long, must not delay all calls, so patience ends. The next answer
 * in time restores it.
 */
final class Patience {

  private final Duration inTime;
  private final Duration total;
  private Duration spent = Duration.ZERO;

  /**
   * @param inTime the longest time that an answer takes if Redis isn't slow
   * @param total the time that answers may take together until one comes in time again
   */
  Patience(Duration inTime, Duration total) {
    this.inTime = inTime;
    this.total = total;
  }

  synchronized boolean isLeft() {
    return spent.compareTo(total) < 0;
  }

  synchronized void answered(Duration took) {
    spent = took.compareTo(inTime) <= 0 ? Duration.ZERO : spent.plus(took);
  }

  /** Redis didn't answer, or with an error. */
  synchronized void failed() {
    spent = total;
  }
}
