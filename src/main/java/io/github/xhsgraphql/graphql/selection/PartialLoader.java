package io.github.xhsgraphql.graphql.selection;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.smallrye.mutiny.Uni;

/**
 * Loads the selected fields of an object that aren't known yet.
 *
 * <p>Resolvers load the fields that the first part of a response selects. A deferred part may
 * select more fields of the same object.
 */
public interface PartialLoader<T extends PartiallyLoaded> {

  /** Returns the type of the objects that this loader completes. */
  Class<T> type();

  /**
   * Returns the object with all selected fields.
   *
   * @return fails only if nothing but the ID of the object was known
   */
  Uni<T> fill(T object, Selection selected, CallContext calls);
}
