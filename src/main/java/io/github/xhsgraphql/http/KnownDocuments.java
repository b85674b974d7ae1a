package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.RequestRefused;

/** Looks up the document that a request wants to execute. */
interface KnownDocuments {

  /**
   * Returns the text of the document.
   *
   * @throws ApiException or {@link RequestRefused} if the document is unknown or isn't allowed
   */
  String text(GraphQLRequest request);

  /** Notifies this source that the document of a request is valid. */
  default void valid(GraphQLRequest request) {}
}
