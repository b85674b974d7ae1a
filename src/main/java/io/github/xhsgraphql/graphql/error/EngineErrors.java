package io.github.xhsgraphql.graphql.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.validation.ValidationError;
import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Adds a code and a message for clients to the errors that graphql-java and SmallRye create. */
@RegisterResourceBundle(bundleName = "i18n.Execution") // graphql-java's messages about operations
public final class EngineErrors {

  private static final Logger LOG = Logger.getLogger(EngineErrors.class);

  private EngineErrors() {}

  /**
   * Returns the error with a code. An error that has a code already is the gateway's own, and is
   * returned unchanged.
   */
  public static GraphQLError withCode(GraphQLError error) {
    if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
      return error;
    }
    ErrorCode code = code(error);
    if (code == ErrorCode.INTERNAL) {
      LOG.errorf("The engine failed at %s: %s", error.getPath(), error.getMessage());
    }
    GraphqlErrorBuilder<?> coded =
        GraphqlErrorBuilder.newError()
            .message("%s", message(code, error))
            .locations(error.getLocations() == null ? List.of() : error.getLocations())
            .extensions(Map.of("code", code.name()));
    return (error.getPath() == null ? coded : coded.path(error.getPath())).build();
  }

  private static ErrorCode code(GraphQLError error) {
    if (error instanceof InvalidSyntaxError) {
      return ErrorCode.GRAPHQL_PARSE_FAILED;
    }
    if (error instanceof UnknownOperationException) {
      return ErrorCode.OPERATION_RESOLUTION_FAILURE;
    }
    if (error instanceof BadFaithIntrospectionError) {
      return ErrorCode.QUERY_TOO_EXPENSIVE;
    }
    if (error instanceof ValidationError && error.getPath() == null) {
      return ErrorCode.GRAPHQL_VALIDATION_FAILED;
    }
    // Variables that don't fit their types, and arguments that SmallRye can't convert.
    return error.getErrorType() == graphql.ErrorType.ValidationError
        ? ErrorCode.BAD_USER_INPUT
        : ErrorCode.INTERNAL;
  }

  private static String message(ErrorCode code, GraphQLError error) {
    return code == ErrorCode.INTERNAL
        ? "The gateway failed to resolve this field. Its log contains the reason."
        : EngineMessages.clean(String.valueOf(error.getMessage()));
  }
}
