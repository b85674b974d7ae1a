package io.github.xhsgraphql.ops;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;

/** How a GraphQL request ended, as log, metrics and traces tell it. */
enum RequestOutcome {
  /** Answered without any error. */
  OK,
  /** Some fields failed, others are there. */
  PARTIAL,
  /** It was executed, and nothing came of it. */
  FAILED,
  /** It was not executed: not valid, or over a limit. */
  REFUSED;

  static RequestOutcome of(ExecutionResult answer) {
    if (!answer.isDataPresent()) {
      return REFUSED;
    }
    if (answer.getErrors().isEmpty()) {
      return OK;
    }
    return answer.getData() instanceof Map<?, ?> data
            && data.values().stream().anyMatch(Objects::nonNull)
        ? PARTIAL
        : FAILED;
  }
}
