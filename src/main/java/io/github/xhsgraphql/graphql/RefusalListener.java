package io.github.xhsgraphql.graphql;

import graphql.GraphQLError;
import java.util.List;

/** Learns of every request that is refused before anything of it runs. */
@FunctionalInterface
public interface RefusalListener {

  /** A request was refused for these reasons. */
  void refused(List<GraphQLError> errors);
}
