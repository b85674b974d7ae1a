package io.github.xhsgraphql.http;

import graphql.GraphQLError;
import io.github.xhsgraphql.engine.GraphQLResponse;
import io.github.xhsgraphql.graphql.error.ErrorCode;

/** Maps a response to its HTTP status. */
final class Statuses {

  private Statuses() {}

  /**
   * Returns the HTTP status of a response: 200 if the request was executed, otherwise the status of
   * its first error. A well-formed request that is rejected, for example because its document is
   * invalid, mostly gets 400. With {@code application/json} it gets 200 instead of 400, because
   * clients that predate GraphQL over HTTP treat any other status as a broken server.
   */
  static int of(GraphQLResponse response, MediaType type) {
    if (response.isExecuted()) {
      return 200;
    }
    GraphQLError first = response.errors().get(0);
    int status = of(ErrorCode.valueOf(String.valueOf(first.getExtensions().get("code"))));
    return status == REFUSED ? (type == MediaType.JSON ? 200 : 400) : status;
  }

  private static final int REFUSED = 0;

  private static int of(ErrorCode code) {
    return switch (code) {
      case BAD_REQUEST -> 400;
      case UNAUTHENTICATED -> 401;
      case METHOD_NOT_ALLOWED -> 405;
      case NOT_ACCEPTABLE -> 406;
      case REQUEST_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case THROTTLED -> 429;
      case INTERNAL -> 500;
      default -> REFUSED;
    };
  }
}
