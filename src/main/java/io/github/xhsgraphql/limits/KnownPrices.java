package io.github.xhsgraphql.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.graphql.NodeCount;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What operations cost that were asked lately. Clients ask the same few for ever new IDs, and what
 * a string says changes no price: only that it is there does, and numbers, booleans and lengths.
 */
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMW",
      "com.github.benmanes.caffeine.cache.PSMW"
    },
    methods = false)
final class KnownPrices {

  /** Nodes of documents that are held on to. */
  private static final long MOST = 50_000;

  /** Documents are parsed once while they are known, so that an operation is the same object. */
  private record Key(OperationDefinition operation, Map<?, ?> variables) {}

  private final Cache<Key, Price> known =
      Caffeine.newBuilder()
          // Upkeep is shorter than handing it to another thread.
          .executor(Runnable::run)
          .maximumWeight(MOST)
          .weigher((Key key, Price price) -> NodeCount.of(List.of(key.operation())))
          .build();

  /** The operation's price, worked out if it isn't known; what that throws is not remembered. */
  Price of(ExecutionContext execution, Function<ExecutionContext, Price> workOut) {
    Map<?, ?> variables = withoutStrings(execution.getCoercedVariables().toMap());
    Key key = new Key(execution.getOperationDefinition(), variables);
    return known.get(key, unknown -> workOut.apply(execution));
  }

  private static @Nullable Object withoutStrings(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return withoutStrings(object);
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      list.forEach(item -> items.add(withoutStrings(item)));
      return items;
    }
    return value instanceof String ? "" : value;
  }

  private static Map<?, ?> withoutStrings(Map<?, ?> object) {
    Map<Object, @Nullable Object> fields = new HashMap<>();
    object.forEach((name, value) -> fields.put(name, withoutStrings(value)));
    return fields;
  }
}
