package io.github.xhsgraphql.limits;

/**
 * The most that an operation, or a part of one, can cost.
 *
 * @param points one for each field that may be resolved
 * @param calls upstream calls
 * @param callsOnce upstream calls that a list makes once, not for each of its items
 * @param rareCalls additional upstream calls that are mostly not necessary
 */
record QueryCost(long points, long calls, long callsOnce, long rareCalls) {

  static final QueryCost ZERO = new QueryCost(0, 0, 0, 0);

  /** The largest count. Its square is still a long. */
  private static final long MAX_COUNT = 1_000_000_000;

  QueryCost plus(QueryCost other) {
    return new QueryCost(
        bounded(points + other.points),
        bounded(calls + other.calls),
        bounded(callsOnce + other.callsOnce),
        bounded(rareCalls + other.rareCalls));
  }

  QueryCost plusPoints(long more) {
    return plus(new QueryCost(more, 0, 0, 0));
  }

  QueryCost plusCalls(long more) {
    return plus(new QueryCost(0, more, 0, 0));
  }

  QueryCost plusRareCalls(long more) {
    return plus(new QueryCost(0, 0, 0, more));
  }

  QueryCost max(QueryCost other) {
    return new QueryCost(
        Math.max(points, other.points),
        Math.max(calls, other.calls),
        Math.max(callsOnce, other.callsOnce),
        Math.max(rareCalls, other.rareCalls));
  }

  /**
   * Multiplies the cost.
   *
   * @param once whether to count {@link #callsOnce} only once
   */
  QueryCost times(long count, boolean once) {
    long several = bounded(calls * count);
    long shared =
        once ? Math.min(callsOnce, bounded(callsOnce * count)) : bounded(callsOnce * count);
    return new QueryCost(
        bounded(points * count), bounded(several + shared), 0, bounded(rareCalls * count));
  }

  /** The cost if the surrounding list makes these calls only once. */
  QueryCost shared() {
    return new QueryCost(points, 0, bounded(calls + callsOnce), rareCalls);
  }

  /** The calls to expect, outside of any list that shares them. */
  long expectedCalls() {
    return bounded(calls + callsOnce);
  }

  /** The most calls that can be made. */
  long allCalls() {
    return bounded(expectedCalls() + rareCalls);
  }

  private static long bounded(long number) {
    return Math.min(MAX_COUNT, number);
  }
}
