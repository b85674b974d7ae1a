package io.github.xhsgraphql.engine;

import graphql.execution.ExecutionContext;
import graphql.language.Document;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer's data follows from, beside what upstream tells. Documents are equal where
 * they are one: {@link Documents} gives one for each text.
 *
 * @param variables as the document's types read them
 */
record Question(Document document, @Nullable String operationName, Map<String, Object> variables) {

  private static final int OVERHEAD_BYTES = 400;

  static Question of(ExecutionContext context) {
    return new Question(
        context.getDocument(),
        context.getOperationDefinition().getName(),
        context.getCoercedVariables().toMap());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Question question
        && document == question.document
        && Objects.equals(operationName, question.operationName)
        && variables.equals(question.variables);
  }

  @Override
  public int hashCode() {
    return Objects.hash(System.identityHashCode(document), operationName, variables);
  }

  /** Without the document, which {@link Documents} counts. */
  int approximateBytes() {
    return OVERHEAD_BYTES + 2 * variables.toString().length();
  }
}
