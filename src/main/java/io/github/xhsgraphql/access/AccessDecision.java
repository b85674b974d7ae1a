package io.github.xhsgraphql.access;

/** The result of the access check for a request. */
enum AccessDecision {
  ADMITTED,
  UNAUTHENTICATED,
  /** The client exceeds gateway.access.requests-per-second. */
  TOO_MANY_REQUESTS,
  /** The client exceeds gateway.access.upstream-calls-per-day. */
  TOO_MANY_UPSTREAM_CALLS
}
