package io.github.xhsgraphql.graphql.error;

/**
 * The values of an error's {@code extensions.code}.
 *
 * <p>The first ones describe what is wrong with a whole request. They are Apollo Server's codes
 * where it has one. The later ones describe why a field has no value.
 */
public enum ErrorCode {
  /** The HTTP request doesn't conform to GraphQL over HTTP. Nothing was executed. */
  BAD_REQUEST,
  /** The request has no credentials, or none that this gateway accepts. */
  UNAUTHENTICATED,
  /**
   * The HTTP method isn't allowed for this request. The {@code Allow} header lists those that are.
   */
  METHOD_NOT_ALLOWED,
  /** The gateway can't produce any media type that the client accepts. */
  NOT_ACCEPTABLE,
  /** The gateway doesn't read the media type, charset or encoding of the request's body. */
  UNSUPPORTED_MEDIA_TYPE,
  /** The body or the variables are larger than {@code maximum} bytes. */
  REQUEST_TOO_LARGE,
  /** The document isn't valid GraphQL syntax; {@code locations} says where. */
  GRAPHQL_PARSE_FAILED,
  /** The document doesn't conform to the schema. */
  GRAPHQL_VALIDATION_FAILED,
  /**
   * The document has no operation with that name, or it has several and the request gives no name.
   */
  OPERATION_RESOLUTION_FAILURE,
  /** Introspection is switched off here. */
  INTROSPECTION_DISABLED,
  /** The hash isn't known. Send it again together with the query. */
  PERSISTED_QUERY_NOT_FOUND,
  /** Persisted queries are switched off here. */
  PERSISTED_QUERY_NOT_SUPPORTED,
  /** Only trusted documents are executed here, and none of them has this ID. */
  PERSISTED_QUERY_NOT_IN_LIST,
  /** Only trusted documents are executed here. Send the document's ID instead of a query. */
  PERSISTED_QUERY_ID_REQUIRED,
  /** Selections are nested deeper than {@code maximum}. */
  QUERY_TOO_DEEP,
  /** The document has more than {@code maximum} of what {@code limit} names. */
  QUERY_TOO_LARGE,
  /** The query could cost more than {@code maximum} points or upstream calls. */
  QUERY_TOO_EXPENSIVE,
  /** An argument is wrong; {@code extensions.argument} names it. */
  BAD_USER_INPUT,
  /** The cursor is damaged, or it doesn't belong to this connection with these arguments. */
  INVALID_CURSOR,
  /** Xiaohongshu has no such object, or it can't be viewed. */
  NOT_FOUND,
  /** The object exists, but its owner hides it. */
  PRIVATE,
  /** No series supports what the request asks for. */
  UNSUPPORTED,
  /** Every series that could serve the field failed; see {@code extensions.attempts}. */
  UPSTREAM_UNAVAILABLE,
  /** TikHub rejects the operator's key. */
  UPSTREAM_REJECTED,
  /** No series answered in time. */
  UPSTREAM_TIMEOUT,
  /** The request reached its limit of upstream calls. */
  UPSTREAM_BUDGET_EXCEEDED,
  /**
   * The client sends more requests than it may, or the gateway can't call upstream before the
   * request's deadline. Try again in {@code retryAfter} seconds, or in a few seconds if the error
   * doesn't have it.
   */
  THROTTLED,
  /** The series in which the cursor pages doesn't answer. The cursor stays valid. */
  CURSOR_SERIES_UNAVAILABLE,
  /** The gateway itself failed. */
  INTERNAL
}
