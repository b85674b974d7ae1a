package io.github.xhsgraphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as a client sent it. At least one of query, documentId and hash is there.
 *
 * @param query the document's text
 * @param documentId the ID of a trusted document
 * @param hash the SHA-256 of the document, in lower-case hex, as Apollo's clients send it
 */
record GraphQLRequest(
    @Nullable String query,
    @Nullable String documentId,
    @Nullable String hash,
    @Nullable String operationName,
    Map<String, Object> variables) {}
