package io.github.xhsgraphql.graphql;

/**
 * What {@code extensions.code} of an error can be: first what is wrong with a whole request, in
 * Apollo Server's words where it has any, then why a field lacks.
 */
public enum ErrorCode {
  /** The HTTP request isn't one that GraphQL over HTTP knows; nothing of it was run. */
  BAD_REQUEST,
  /** The request doesn't say who asks, or not in a way that this gateway takes. */
  UNAUTHENTICATED,
  /** The HTTP method isn't one for this request; {@code Allow} names those that are. */
  METHOD_NOT_ALLOWED,
  /** No media type that the client accepts can be had. */
  NOT_ACCEPTABLE,
  /** The request's body is of a media type, charset or encoding that isn't read. */
  UNSUPPORTED_MEDIA_TYPE,
  /** The body or the variables are larger than {@code maximum} bytes. */
  REQUEST_TOO_LARGE,
  /** The document is no GraphQL; {@code locations} says where. */
  GRAPHQL_PARSE_FAILED,
  /** The document doesn't fit the schema. */
  GRAPHQL_VALIDATION_FAILED,
  /** The document has no operation of that name, or several and no name was given. */
  OPERATION_RESOLUTION_FAILURE,
  /** The schema can't be asked for here. */
  INTROSPECTION_DISABLED,
  /** The hash isn't known: send it once more together with the query. */
  PERSISTED_QUERY_NOT_FOUND,
  /** Persisted queries are switched off here. */
  PERSISTED_QUERY_NOT_SUPPORTED,
  /** Only trusted documents are run here, and this ID isn't one's. */
  PERSISTED_QUERY_NOT_IN_LIST,
  /** Only trusted documents are run here; send the document's ID instead of a query. */
  PERSISTED_QUERY_ID_REQUIRED,
  /** Selections are nested deeper than {@code maximum}. */
  QUERY_TOO_DEEP,
  /** The document has more of what {@code limit} names than {@code maximum}. */
  QUERY_TOO_LARGE,
  /** The query may cost more than {@code maximum} points or upstream calls. */
  QUERY_TOO_EXPENSIVE,
  /** An argument is wrong; {@code extensions.argument} names it. */
  BAD_USER_INPUT,
  /** The cursor isn't one of this connection with these arguments, or it is damaged. */
  INVALID_CURSOR,
  /** Xiaohongshu has no such object, or it can't be viewed. */
  NOT_FOUND,
  /** It exists, and its owner hides it. */
  PRIVATE,
  /** No series can honour what was asked for. */
  UNSUPPORTED,
  /** Every series that could serve it failed; see {@code extensions.attempts}. */
  UPSTREAM_UNAVAILABLE,
  /** TikHub refuses the operator's key. */
  UPSTREAM_REJECTED,
  /** No series answered in time. */
  UPSTREAM_TIMEOUT,
  /** The request has caused as many upstream calls as it may. */
  UPSTREAM_BUDGET_EXCEEDED,
  /**
   * The client sends more requests than it may, or the gateway can't call upstream in time. Try
   * again in {@code retryAfter} seconds, or in a few if the error doesn't have it.
   */
  THROTTLED,
  /** The series that the cursor walks in doesn't answer; the cursor stays good. */
  CURSOR_SERIES_UNAVAILABLE,
  /** The gateway's own fault. */
  INTERNAL
}
