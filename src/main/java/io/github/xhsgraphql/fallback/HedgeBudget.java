package io.github.xhsgraphql.fallback;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * Limits how many calls are hedges, as gRPC throttles retries. Each ordinary call adds a fraction
 * of a token. Each hedge takes a whole token. The number of tokens is limited.
 */
public interface HedgeBudget {

  /** A token that was taken from the budget. */
  interface Token {

    /** Returns the token to where it was taken, because no call was made. */
    void giveBack();
  }

  /** Adds the fraction of a token for an ordinary call. */
  void earn();

  /** Takes a token. Emits an empty value if there is none. Never fails. */
  Uni<Optional<Token>> take();
}
