package io.github.xhsgraphql.graphql.error;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the GraphQL errors that clients receive. Each one has a message, and extensions with a
 * code and details.
 */
public final class GraphQLErrors {

  private GraphQLErrors() {}

  /** An error of a whole request. */
  public static GraphQLError of(ErrorCode code, String message) {
    return of(new ApiException(code, message, Map.of()), List.of());
  }

  /** An error of a whole request. */
  public static GraphQLError of(ApiException typed) {
    return of(typed, List.of());
  }

  /** Returns an error at some places of the document. */
  public static GraphQLError of(ApiException typed, List<SourceLocation> locations) {
    return builder(typed).locations(locations).build();
  }

  static GraphqlErrorBuilder<?> builder(ApiException typed) {
    Map<String, Object> extensions = new LinkedHashMap<>();
    extensions.put("code", typed.code().name());
    extensions.putAll(typed.details());
    return GraphqlErrorBuilder.newError().message("%s", typed.getMessage()).extensions(extensions);
  }
}
