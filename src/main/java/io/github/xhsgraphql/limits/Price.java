package io.github.xhsgraphql.limits;

/**
 * What something costs at the most.
 *
 * @param points one for each field that may be resolved
 * @param calls upstream calls
 * @param callsOnce upstream calls that a list causes once, not for each of its items
 * @param seldom further upstream calls, of which most are never made
 */
record Price(long points, long calls, long callsOnce, long seldom) {

  static final Price NOTHING = new Price(0, 0, 0, 0);

  /** Where counting ends: its square is still a long. */
  private static final long MANY = 1_000_000_000;

  Price plus(Price other) {
    return new Price(
        least(points + other.points),
        least(calls + other.calls),
        least(callsOnce + other.callsOnce),
        least(seldom + other.seldom));
  }

  Price plusPoints(long more) {
    return plus(new Price(more, 0, 0, 0));
  }

  Price plusCalls(long more) {
    return plus(new Price(0, more, 0, 0));
  }

  Price plusSeldom(long more) {
    return plus(new Price(0, 0, 0, more));
  }

  Price max(Price other) {
    return new Price(
        Math.max(points, other.points),
        Math.max(calls, other.calls),
        Math.max(callsOnce, other.callsOnce),
        Math.max(seldom, other.seldom));
  }

  /**
   * So many of these.
   *
   * @param once whether {@link #callsOnce} comes but once in them
   */
  Price times(long count, boolean once) {
    long several = least(calls * count);
    long shared = once ? Math.min(callsOnce, least(callsOnce * count)) : least(callsOnce * count);
    return new Price(least(points * count), least(several + shared), 0, least(seldom * count));
  }

  /** The same, if the list that it is in causes these calls but once. */
  Price shared() {
    return new Price(points, 0, least(calls + callsOnce), seldom);
  }

  /** The calls to expect, where no list shares them any more. */
  long expectedCalls() {
    return least(calls + callsOnce);
  }

  /** All calls that can be made at the most. */
  long allCalls() {
    return least(expectedCalls() + seldom);
  }

  private static long least(long number) {
    return Math.min(MANY, number);
  }
}
