package io.github.xhsgraphql.ratelimit;

import java.util.concurrent.CompletableFuture;

/** A call that waits. It completes with true if it may be made, with false if it can't. */
final class Waiter extends CompletableFuture<Boolean> {

  private final Object requester;
  private final boolean isFurther;

  /**
   * @param requester the requester when the call begins to wait. The requester of a shared load
   *     changes when requests join or leave the load.
   * @param isFurther whether the call's source already holds a place
   */
  Waiter(Object requester, boolean isFurther) {
    this.requester = requester;
    this.isFurther = isFurther;
  }

  Object requester() {
    return requester;
  }

  boolean isFurther() {
    return isFurther;
  }
}
