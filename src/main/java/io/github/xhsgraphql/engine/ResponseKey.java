package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cache key of a whole response: everything that determines its data, except the results from
 * upstream.
 *
 * @param variables the coerced variables
 */
record ResponseKey(String document, @Nullable String operationName, Map<String, Object> variables) {

  static ResponseKey of(ExecutionContext context) {
    return new ResponseKey(
        context.getExecutionInput().getQuery(),
        context.getOperationDefinition().getName(),
        context.getCoercedVariables().toMap());
  }

  /** Returns the approximate length in characters. */
  int length() {
    return document.length() + variables.toString().length();
  }
}
