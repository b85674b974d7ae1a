package io.github.xhsgraphql.access;

/** What became of a request at the door. */
enum AccessDecision {
  ADMITTED,
  UNAUTHENTICATED,
  /** Above gateway.access.requests-per-second. */
  TOO_MANY_REQUESTS,
  /** Above gateway.access.upstream-calls-per-day. */
  TOO_MANY_UPSTREAM_CALLS
}
