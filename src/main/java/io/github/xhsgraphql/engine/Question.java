package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer's data follows from, beside what upstream tells.
 *
 * @param variables as the document's types read them
 */
record Question(String document, @Nullable String operationName, Map<String, Object> variables) {

  static Question of(ExecutionContext context) {
    return new Question(
        context.getExecutionInput().getQuery(),
        context.getOperationDefinition().getName(),
        context.getCoercedVariables().toMap());
  }

  /** In characters, about. */
  int length() {
    return document.length() + variables.toString().length();
  }
}
