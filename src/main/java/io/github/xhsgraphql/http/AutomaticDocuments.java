package io.github.xhsgraphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.xhsgraphql.graphql.ApiException;
import io.github.xhsgraphql.graphql.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/**
 * Runs whatever is sent. By Apollo's automatic persisted queries, a client may send a query's hash
 * alone; where it isn't known, the client sends the query with it once.
 */
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.PSMW"
    },
    methods = false)
final class AutomaticDocuments implements KnownDocuments {

  private final boolean enabled;

  /** Queries by their hash, as many as fit; only valid ones. */
  private final Cache<String, String> known;

  /**
   * @param size how many bytes of queries are remembered, together
   */
  AutomaticDocuments(boolean enabled, long size) {
    this.enabled = enabled;
    this.known =
        Caffeine.newBuilder()
            // Upkeep is shorter than handing it to another thread.
            .executor(Runnable::run)
            .maximumWeight(size)
            .weigher((String hash, String query) -> hash.length() + 2 * query.length())
            .build();
  }

  @Override
  public String text(GraphQLRequest request) {
    String query = request.query();
    String hash = request.hash();
    if (request.documentId() != null) {
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_FOUND,
          "This gateway has no trusted documents: send a `query`.",
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
      if (!sha256(query).equals(hash)) {
        throw RequestReader.badRequest("`sha256Hash` is not the SHA-256 of `query`.");
      }
      return query;
    }
    String text = known.getIfPresent(hash);
    if (text == null) {
      // Apollo's clients know this by its message.
      throw new ApiException(
          ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", Map.of());
    }
    return text;
  }

  @Override
  public void valid(GraphQLRequest request) {
    if (request.hash() != null && request.query() != null) {
      known.put(request.hash(), request.query());
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
