package io.github.xhsgraphql.bench;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.SingletonPropertyDataFetcher;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** graphql-java alone, with the gateway's types and with data in maps. */
final class BareEngine {

  private BareEngine() {}

  static Supplier<Map<String, Object>> over(
      GraphQLSchema schema, String query, Map<String, Object> data) {
    GraphQLCodeRegistry given = schema.getCodeRegistry();
    GraphQLCodeRegistry bare =
        given.transform(
            registry -> {
              registry.clearDataFetchers();
              registry.defaultDataFetcher(SingletonPropertyDataFetcher.singletonFactory());
              registry.dataFetcher(
                  FieldCoordinates.coordinates("Query", "note"),
                  (graphql.schema.DataFetcher<?>) environment -> data.get("note"));
            });
    PreparsedDocumentEntry document = new PreparsedDocumentEntry(Parser.parse(query));
    GraphQL engine =
        GraphQL.newGraphQL(schema.transform(builder -> builder.codeRegistry(bare)))
            .preparsedDocumentProvider(
                (input, parse) -> CompletableFuture.completedFuture(document))
            .build();
    ExecutionInput input = ExecutionInput.newExecutionInput(query).build();
    return () -> engine.execute(input).getData();
  }
}
