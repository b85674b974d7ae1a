package io.github.xhsgraphql.ledger;

/**
 * A call's part in a hedge. A hedge consists of two calls for the same thing. The gateway makes the
 * second call because the first one is slow.
 *
 * @param won whether the request receives this call's value
 * @param isPending whether the call is still running
 */
public record Hedge(Role role, boolean won, boolean isPending) {

  /** The role of the call in its pair. */
  public enum Role {
    /** The call that takes too long. */
    SLOW,
    /** The call that the gateway makes because the other one is slow. */
    HEDGE
  }
}
