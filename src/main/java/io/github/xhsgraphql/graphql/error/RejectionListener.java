package io.github.xhsgraphql.graphql.error;

import graphql.GraphQLError;
import java.util.List;

/** Receives every request that is rejected before any of it is executed. */
@FunctionalInterface
public interface RejectionListener {

  /** Receives the errors of one rejected request. */
  void rejected(List<GraphQLError> errors);
}
