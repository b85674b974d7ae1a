package io.github.xhsgraphql.http;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.RequestRejectedException;

/** Looks up the document that a request wants to execute. */
interface DocumentLookup {

  /**
   * Returns the text of the document.
   *
   * @throws ApiException or {@link RequestRejectedException} if the document is unknown or isn't
   *     allowed
   */
  String text(GraphQLRequest request);

  /** Notifies this source that the document of a request is valid. */
  default void onValid(GraphQLRequest request) {}
}
