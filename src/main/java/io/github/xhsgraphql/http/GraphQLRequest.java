package io.github.xhsgraphql.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request as the client sent it. At least one of {@code query}, {@code documentId} and
 * {@code hash} isn't null.
 *
 * @param query the text of the document
 * @param documentId the ID of a trusted document
 * @param hash the SHA-256 of the document in lower-case hex, as Apollo's clients send it
 * @param operationName null if the client didn't name an operation
 * @param variables empty if the client sent none
 */
record GraphQLRequest(
    @Nullable String query,
    @Nullable String documentId,
    @Nullable String hash,
    @Nullable String operationName,
    Map<String, Object> variables) {}
