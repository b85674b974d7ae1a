package io.github.xhsgraphql.ledger;

/**
 * A call's part in a hedge: two calls for the same thing, the second of which is made because the
 * first is slow.
 *
 * @param won whether this call's answer is the one that is served
 * @param isPending whether the call is still running
 */
public record Hedge(Role role, boolean won, boolean isPending) {

  /** Which of the two calls it is. */
  public enum Role {
    /** The call that takes too long. */
    SLOW,
    /** The call that is made because of it. */
    HEDGE
  }
}
