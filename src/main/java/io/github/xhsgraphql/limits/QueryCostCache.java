package io.github.xhsgraphql.limits;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.graphql.request.DocumentMemo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The costs of operations, computed once for each document and shape of variables. Clients send the
 * same few documents with different IDs. The content of a string doesn't change the cost; its
 * presence does, and so do numbers, booleans and the lengths of lists.
 */
final class QueryCostCache {

  private record Key(OperationDefinition operation, Map<?, ?> variables) {}

  private QueryCostCache() {}

  /** Returns the operation's cost. An exception of {@code compute} isn't cached. */
  static QueryCost of(ExecutionContext execution, Function<ExecutionContext, QueryCost> compute) {
    Map<?, ?> variables = withoutStrings(execution.getCoercedVariables().toMap());
    return DocumentMemo.of(execution.getGraphQLContext())
        .get(
            new Key(execution.getOperationDefinition(), variables), () -> compute.apply(execution));
  }

  private static @Nullable Object withoutStrings(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return withoutStrings(object);
    }
    if (value instanceof Collection<?> list) {
      return withoutStrings(list);
    }
    return value instanceof String ? "" : value;
  }

  private static Collection<?> withoutStrings(Collection<?> list) {
    if (list.stream().allMatch(String.class::isInstance)) {
      // A list of IDs may be long: nCopies takes no memory for each.
      return Collections.nCopies(list.size(), "");
    }
    List<@Nullable Object> items = new ArrayList<>(list.size());
    list.forEach(item -> items.add(withoutStrings(item)));
    return items;
  }

  private static Map<?, ?> withoutStrings(Map<?, ?> object) {
    Map<Object, @Nullable Object> fields = new HashMap<>();
    object.forEach((name, value) -> fields.put(name, withoutStrings(value)));
    return fields;
  }
}
