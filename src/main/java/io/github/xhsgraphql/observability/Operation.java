package io.github.xhsgraphql.observability;

import graphql.language.OperationDefinition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a GraphQL operation calls itself. Names are the client's: kept short for the log, and never
 * a metric's label.
 *
 * @param type {@code query}, or {@code invalid} where no document could be executed
 * @param name null for an anonymous one
 */
record Operation(String type, @Nullable String name) {

  static final Operation UNKNOWN = new Operation("invalid", null);

  private static final int LONGEST_NAME = 64;

  /** By GraphQL's grammar a name is letters, digits and underscores. */
  static Operation of(OperationDefinition definition) {
    String name = definition.getName();
    return new Operation(
        definition.getOperation().name().toLowerCase(Locale.ROOT),
        name != null && name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
  }

  @Override
  public String toString() {
    return name == null ? type : type + " " + name;
  }
}
