package io.github.xhsgraphql.limits;

import graphql.execution.ExecutionContext;
import graphql.language.OperationDefinition;
import io.github.xhsgraphql.graphql.DocumentMemo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What operations cost, worked out once for each document and kind of variables. Clients ask the
 * same few for ever new IDs, and what a string says changes no price: only that it is there does,
 * and numbers, booleans and lengths.
 */
final class KnownPrices {

  private record Key(OperationDefinition operation, Map<?, ?> variables) {}

  private KnownPrices() {}

  /** The operation's price; what {@code workOut} throws is not remembered. */
  static Price of(ExecutionContext execution, Function<ExecutionContext, Price> workOut) {
    Map<?, ?> variables = withoutStrings(execution.getCoercedVariables().toMap());
    return DocumentMemo.of(execution.getGraphQLContext())
        .get(
            new Key(execution.getOperationDefinition(), variables), () -> workOut.apply(execution));
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
      // Lists of IDs, which may be long: this takes no memory for each.
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
