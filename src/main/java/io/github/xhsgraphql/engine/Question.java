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

  private static final int OVERHEAD_BYTES = 400;

  static Question of(ExecutionContext context) {
    return new Question(
        context.getExecutionInput().getQuery(),
        context.getOperationDefinition().getName(),
        context.getCoercedVariables().toMap());
  }

  /** Two for each character, as {@link KeptAnswer} counts them. */
  int approximateBytes() {
    return OVERHEAD_BYTES + 2 * (document.length() + variables.toString().length());
  }
}
