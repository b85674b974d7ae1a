package io.github.xhsgraphql.graphql.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the gateway's own fetchers fetch all fields. A resolver that doesn't return a Uni
 * would be left to SmallRye. All other tests show that the values are right.
 */
@QuarkusTest
class DirectResolverTest {

  @Inject GraphQLSchema schema;

  @Test
  void nothingIsFetchedSmallRyesWay() {
    assertThat(fieldsNotOf(DirectResolver.class, RecordFieldFetcher.class)).isEmpty();
  }

  private List<String> fieldsNotOf(Class<?>... fetchers) {
    return schema.getAllTypesAsList().stream()
        .filter(type -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
        .map(GraphQLObjectType.class::cast)
        .flatMap(
            type ->
                type.getFieldDefinitions().stream()
                    .filter(
                        field ->
                            Stream.of(fetchers)
                                .noneMatch(one -> one.isInstance(fetcher(type, field))))
                    .map(field -> type.getName() + "." + field.getName()))
        .toList();
  }

  private DataFetcher<?> fetcher(GraphQLNamedSchemaElement type, GraphQLFieldDefinition field) {
    return schema
        .getCodeRegistry()
        .getDataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()), field);
  }
}
