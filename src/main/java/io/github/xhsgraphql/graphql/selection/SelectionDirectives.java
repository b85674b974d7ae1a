package io.github.xhsgraphql.graphql.selection;

import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates the {@code @skip}, {@code @include} and {@code @defer} directives of a selection. */
public final class SelectionDirectives {

  private static final String IF = "if";

  private SelectionDirectives() {}

  /** Whether {@code @skip} and {@code @include} keep the selection in the query. */
  public static boolean isIncluded(
      DirectivesContainer<?> selection, Map<String, @Nullable Object> variables) {
    return !isTrue(selection, "skip", variables, false)
        && isTrue(selection, "include", variables, true);
  }

  /** Whether the fragment is deferred. If {@code @defer} has no {@code if}, it is. */
  public static boolean isDeferred(
      DirectivesContainer<?> fragment, Map<String, @Nullable Object> variables) {
    return !fragment.getDirectives("defer").isEmpty() && isTrue(fragment, "defer", variables, true);
  }

  /** Returns the label of a deferred fragment; null if it has none. */
  public static @Nullable String label(DirectivesContainer<?> fragment) {
    return argument(fragment, "defer", "label")
        .filter(StringValue.class::isInstance)
        .map(label -> ((StringValue) label).getValue())
        .orElse(null);
  }

  private static boolean isTrue(
      DirectivesContainer<?> selection,
      String directive,
      Map<String, @Nullable Object> variables,
      boolean otherwise) {
    Value<?> condition = argument(selection, directive, IF).orElse(null);
    if (condition instanceof BooleanValue literal) {
      return literal.isValue();
    }
    return (condition instanceof VariableReference variable
            && variables.get(variable.getName()) instanceof Boolean value)
        ? value
        : otherwise;
  }

  private static Optional<Value<?>> argument(
      DirectivesContainer<?> selection, String directive, String name) {
    List<Directive> directives = selection.getDirectives(directive);
    return directives.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(directives.get(0).getArgument(name)).map(value -> value.getValue());
  }
}
