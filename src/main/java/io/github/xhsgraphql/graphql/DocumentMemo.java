package io.github.xhsgraphql.graphql;

import graphql.GraphQLContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What follows from a document alone, worked out once rather than by each request that sends it. It
 * belongs to the parsed document, so that what it holds of the document goes along with it.
 */
public final class DocumentMemo {

  /** Variables may differ without end; then it begins again. */
  private static final int MOST = 200;

  private final Map<Object, Object> known = new ConcurrentHashMap<>();

  /** The memo of the document that a request executes. */
  public static DocumentMemo of(GraphQLContext context) {
    return context.get(DocumentMemo.class);
  }

  /** What belongs to a key; what {@code workOut} throws is not remembered. */
  @SuppressWarnings("unchecked") // a key always belongs to one type of value
  public <T> T get(Object key, Supplier<T> workOut) {
    Object value = known.get(key);
    if (value == null) {
      value = workOut.get();
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, value);
    }
    return (T) value;
  }
}
