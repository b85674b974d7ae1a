package io.github.xhsgraphql.graphql;

import graphql.GraphQLError;
import java.util.List;

/** A request of which nothing is executed, and why. */
public final class RequestRefused extends RuntimeException {

  private final transient List<GraphQLError> errors;

  /**
   * @param errors at least one, each with its code
   */
  public RequestRefused(List<GraphQLError> errors) {
    super(errors.get(0).getMessage(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public RequestRefused(GraphQLError error) {
    this(List.of(error));
  }

  public List<GraphQLError> errors() {
    return errors;
  }
}
