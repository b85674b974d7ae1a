package io.github.xhsgraphql.http;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.quarkus.cache.Cache;
import io.quarkus.runtime.util.HashUtil;
import java.util.Map;
import java.util.Objects;

/**
 * Accepts any document, and implements Apollo's automatic persisted queries (APQ): a client may
 * send only the hash of a query. If the gateway doesn't know the hash, it returns an error, and the
 * client sends the query with the hash once.
 */
final class AutomaticPersistedQueries implements DocumentLookup {

  /**
   * Maximum length in characters of a query that is cached. It is needed because the cache limits
   * only the number of its entries.
   */
  private static final int MAX_CACHED_CHARS = 20_000;

  private final boolean enabled;

  /** Valid queries, keyed by their SHA-256. */
  private final NamedCache<String, String> queries;

  AutomaticPersistedQueries(boolean enabled, Cache queries) {
    this.enabled = enabled;
    this.queries = new NamedCache<>(queries);
  }

  @Override
  public String text(GraphQLRequest request) {
    String query = request.query();
    String hash = request.hash();
    if (request.documentId() != null) {
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_FOUND,
          "This gateway has no trusted documents. Send a `query`.",
          Map.of());
    }
    if (hash == null) {
      return Objects.requireNonNull(query, "the reader saw to it");
    }
    if (!enabled) {
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", Map.of());
    }
    if (query != null) {
      if (!HashUtil.sha256(query).equals(hash)) {
        throw RequestReader.badRequest("`sha256Hash` is not the SHA-256 of `query`.");
      }
      return query;
    }
    String text = queries.get(hash);
    if (text == null) {
      // Apollo's clients recognize this error by its message.
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", Map.of());
    }
    return text;
  }

  @Override
  public void onValid(GraphQLRequest request) {
    String query = request.query();
    if (request.hash() != null && query != null && query.length() <= MAX_CACHED_CHARS) {
      queries.put(request.hash(), query);
    }
  }
}
