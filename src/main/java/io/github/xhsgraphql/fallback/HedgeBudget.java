package io.github.xhsgraphql.fallback;

import io.smallrye.mutiny.Uni;

/**
 * Limits how many calls are hedges, as gRPC throttles retries. Each ordinary call adds a fraction
 * of a token. Each hedge takes a whole token. The number of tokens is limited.
 */
public interface HedgeBudget {

  /** Adds the fraction of a token for an ordinary call. */
  void earn();

  /** Takes a token. Emits false if there is none. Never fails. */
  Uni<Boolean> take();

  /** Returns a token that was taken for a call that wasn't made. */
  void giveBack();
}
