package io.github.xhsgraphql.graphql.instrumentation;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.Scalars;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.github.xhsgraphql.graphql.request.Warning;
import io.github.xhsgraphql.graphql.schema.SchemaBuildHook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tests deprecated fields: SmallRye marks them, introspection shows them, and clients that use them
 * get a warning.
 */
class DeprecationTest {

  private static GraphQLFieldDefinition.Builder field(String name) {
    return GraphQLFieldDefinition.newFieldDefinition().name(name).type(Scalars.GraphQLString);
  }

  /** Returns a schema as SmallRye builds it, with the directive applied and nothing else. */
  private static GraphQLSchema schema() {
    GraphQLAppliedDirective deprecated =
        GraphQLAppliedDirective.newDirective()
            .name("deprecated")
            .argument(
                GraphQLAppliedDirectiveArgument.newArgument()
                    .name("reason")
                    .type(Scalars.GraphQLString)
                    .valueProgrammatic("ask for `text`"))
            .build();
    GraphQLObjectType note =
        GraphQLObjectType.newObject()
            .name("Note")
            .field(field("text"))
            .field(field("body").withAppliedDirective(deprecated))
            .build();
    GraphQLObjectType query =
        GraphQLObjectType.newObject()
            .name("Query")
            .field(field("notes").type(GraphQLList.list(note)))
            .build();
    return new SchemaBuildHook().beforeSchemaBuild(GraphQLSchema.newSchema().query(query)).build();
  }

  private final RequestState request = new RequestState(null);

  private ExecutionResult ask(String query) {
    GraphQL engine =
        GraphQL.newGraphQL(schema()).instrumentation(new DeprecationWarnings()).build();
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query)
            .root(Map.of("notes", List.of(Map.of("body", "a"), Map.of("body", "b"))))
            .build();
    request.storeIn(input.getGraphQLContext());
    ExecutionResult result = engine.execute(input);
    assertThat(result.getErrors()).isEmpty();
    return result;
  }

  @Test
  void introspectionShowsIt() {
    ExecutionResult result =
        ask("{__type(name:\"Note\"){fields(includeDeprecated:true){name deprecationReason}}}");
    assertThat(result.<Map<String, Object>>getData().toString())
        .contains("{name=body, deprecationReason=ask for `text`}")
        .contains("{name=text, deprecationReason=null}");
  }

  @Test
  void aDeprecatedFieldCausesOneWarningForAnyNumberOfItems() {
    ask("{mine:notes{old:body text}}");
    assertThat(request.warnings())
        .containsExactly(
            new Warning(
                "DEPRECATED",
                "`Note.body` is deprecated: ask for `text`",
                List.of("mine", "old"),
                Map.of()));
  }

  @Test
  void queriesWithoutDeprecatedFieldsCauseNoWarning() {
    ask("query($never:Boolean=false){notes{text body @include(if:$never)}}");
    assertThat(request.warnings()).isEmpty();
  }
}
