package io.github.xhsgraphql.observability;

import graphql.language.OperationDefinition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The type and name of a GraphQL operation.
 *
 * <p>Clients choose the names. So names are shortened for the log, and never become a metric's
 * label.
 *
 * @param type {@code query}, for example, or {@code invalid} if no document could be executed
 * @param name null for an anonymous operation
 */
record GraphQLOperation(String type, @Nullable String name) {

  static final GraphQLOperation UNKNOWN = new GraphQLOperation("invalid", null);

  private static final int MAX_NAME_CHARS = 64;

  /**
   * Returns the type and the shortened name of an operation. By GraphQL's grammar, a name consists
   * of letters, digits and underscores.
   */
  static GraphQLOperation of(OperationDefinition definition) {
    String name = definition.getName();
    return new GraphQLOperation(
        definition.getOperation().name().toLowerCase(Locale.ROOT),
        name != null && name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) : name);
  }

  @Override
  public String toString() {
    return name == null ? type : type + " " + name;
  }
}
