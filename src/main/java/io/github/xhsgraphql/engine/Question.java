package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cache key of a whole answer: everything that determines its data, except the results from
 * upstream.
 *
 * @param variables the coerced variables
 */
record Question(String document, @Nullable String operationName, Map<String, Object> variables) {

  static Question of(ExecutionContext context) {
    return new Question(
        context.getExecutionInput().getQuery(),
        context.getOperationDefinition().getName(),
        context.getCoercedVariables().toMap());
  }

  /** Returns the approximate length in characters. */
  int length() {
    return document.length() + variables.toString().length();
  }
}
