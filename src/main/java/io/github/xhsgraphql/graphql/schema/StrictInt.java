package io.github.xhsgraphql.graphql.schema;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Int scalar with input as the GraphQL specification defines it. SmallRye's own Int accepts any
 * number and text, and lets large numbers overflow. Output stays as SmallRye writes it.
 */
record StrictInt(Coercing<?, ?> smallRyes) implements Coercing<Object, Object> {

  private static final Coercing<?, ?> STRICT = Scalars.GraphQLInt.getCoercing();

  @Override
  public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
    return smallRyes.serialize(result, context, locale);
  }

  @Override
  public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
    return STRICT.parseValue(input, context, locale);
  }

  @Override
  public @Nullable Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return STRICT.parseLiteral(input, variables, context, locale);
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return STRICT.valueToLiteral(input, context, locale);
  }
}
