package io.github.xhsgraphql.graphql.error;

import graphql.GraphQLError;
import java.util.List;

/** Rejects a request before any of it is executed, and holds the errors that say why. */
public final class RequestRejectedException extends RuntimeException {

  private final transient List<GraphQLError> errors;

  /**
   * @param errors at least one, each with a code
   */
  public RequestRejectedException(List<GraphQLError> errors) {
    super(errors.get(0).getMessage(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public RequestRejectedException(GraphQLError error) {
    this(List.of(error));
  }

  public List<GraphQLError> errors() {
    return errors;
  }
}
