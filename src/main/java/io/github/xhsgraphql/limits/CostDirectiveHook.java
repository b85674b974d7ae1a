package io.github.xhsgraphql.limits;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;

/**
 * Adds the descriptions of the arguments of {@code @cost} to the schema, because SmallRye reads
 * only the directive's own. SmallRye finds this class through its service provider interface.
 */
public class CostDirectiveHook implements EventingService {

  private static final String NAME = "cost";

  /** Returns null: no setting switches this hook off. */
  @Override
  @SuppressWarnings("NullAway") // SmallRye's interface wants the null
  public String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    GraphQLSchema schema = builder.build();
    GraphQLSchema.Builder described = GraphQLSchema.newSchema(schema).clearDirectives();
    for (GraphQLDirective directive : schema.getDirectives()) {
      described.additionalDirective(
          directive.getName().equals(NAME) ? describe(directive) : directive);
    }
    return described;
  }

  private static GraphQLDirective describe(GraphQLDirective cost) {
    Map<String, String> texts = new HashMap<>();
    for (Method element : Cost.class.getDeclaredMethods()) {
      for (Description description : element.getAnnotationsByType(Description.class)) {
        texts.put(element.getName(), description.value());
      }
    }
    GraphQLDirective.Builder described = GraphQLDirective.newDirective(cost);
    for (GraphQLArgument argument : cost.getArguments()) {
      String text = texts.getOrDefault(argument.getName(), "");
      described.argument(argument.transform(changed -> changed.description(text)));
    }
    return described.build();
  }
}
