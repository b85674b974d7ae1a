package io.github.xhsgraphql.graphql;

/** What {@code extensions.code} of an error can be. */
public enum ErrorCode {
  /** An argument is wrong; {@code extensions.argument} names it. */
  BAD_USER_INPUT,
  /** The cursor isn't one of this connection with these arguments, or it is damaged. */
  INVALID_CURSOR,
  /** Xiaohongshu has no such object, or it can't be viewed. */
  NOT_FOUND,
  /** It exists, and its owner hides it. */
  PRIVATE,
  /** No series can honour what was asked for. */
  UNSUPPORTED,
  /** Every series that could serve it failed; see {@code extensions.attempts}. */
  UPSTREAM_UNAVAILABLE,
  /** TikHub refuses the operator's key. */
  UPSTREAM_REJECTED,
  /** No series answered in time. */
  UPSTREAM_TIMEOUT,
  /** The request has caused as many upstream calls as it may. */
  UPSTREAM_BUDGET_EXCEEDED,
  /** There is more to ask upstream than may be asked in time; try again in a few seconds. */
  THROTTLED,
  /** The series that the cursor walks in doesn't answer; the cursor stays good. */
  CURSOR_SERIES_UNAVAILABLE,
  /** The gateway's own fault. */
  INTERNAL
}
