package io.github.xhsgraphql.graphql.request;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Caches values that depend on a document alone, so that they are computed once rather than for
 * each request that sends the document.
 *
 * <p>The parsed document owns its memo. When the document is evicted, the parts of it that the memo
 * refers to are released with it.
 */
public final class DocumentMemo {

  /**
   * The maximum number of entries. Keys can include variables, which differ without limit, so a
   * full memo is cleared.
   */
  private static final int MAX_ENTRIES = 200;

  private final Map<Object, Object> values = new ConcurrentHashMap<>();

  /** Returns the memo of the document that a request executes. */
  public static DocumentMemo of(GraphQLContext context) {
    return context.get(DocumentMemo.class);
  }

  /**
   * Returns the value for a key, and computes it if the memo doesn't have it. An exception from
   * {@code compute} isn't cached.
   */
  @SuppressWarnings("unchecked") // a key always belongs to one type of value
  public <T> T get(Object key, Supplier<T> compute) {
    Object value = values.get(key);
    if (value == null) {
      value = compute.get();
      if (values.size() >= MAX_ENTRIES) {
        values.clear();
      }
      values.put(key, value);
    }
    return (T) value;
  }
}
