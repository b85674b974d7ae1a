package io.github.xhsgraphql.graphql;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.model.Partial;
import io.smallrye.mutiny.Uni;

/**
 * Loads what is selected of an object and isn't known yet. Resolvers load what the first part of an
 * answer selects; a part that comes later may select more of the same object.
 */
public interface PartialLoader<T extends Partial> {

  /** The type of the objects that it loads. */
  Class<T> type();

  /**
   * The object with everything that is selected.
   *
   * @return a failure only for an object of which nothing but the ID was known
   */
  Uni<T> fill(T object, Selection selected, CallContext calls);
}
