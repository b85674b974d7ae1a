package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.RequestRefused;

/** Where a request's document comes from. */
interface KnownDocuments {

  /**
   * The text of the document that a request asks for.
   *
   * @throws ApiException or {@link RequestRefused} if it isn't known, or may not be run
   */
  String text(GraphQLRequest request);

  /** Hears that a request's document proved valid. */
  default void valid(GraphQLRequest request) {}
}
