package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that no field causes more calls than {@code @cost} says, for every path to its object. New
 * fields of the schema are tested automatically.
 */
@QuarkusTest
class CostBoundTest {

  private static final String NOTE = "noteId:\"" + Sandbox.IMAGE_NOTE + "\"";
  private static final String FILM = "noteId:\"" + Sandbox.VIDEO_NOTE + "\"";
  private static final String USER = "userId:\"" + Sandbox.BUSY_USER + "\"";

  /** Queries of an object of each type; {@code %s} is the object's selection. */
  private static final Map<String, List<String>> PATHS =
      Map.of(
          "Note",
          List.of(
              "{note(" + NOTE + "){%s}}",
              "{note(" + FILM + "){%s}}",
              "{node(id:\"" + GlobalId.of("Note", Sandbox.VIDEO_NOTE) + "\"){... on Note{%s}}}",
              "{user(" + USER + "){postedNotes(first:3){nodes{%s}}}}",
              "{user(" + USER + "){postedNotes(first:3){edges{node{%s}}}}}",
              "{searchNotes(keyword:\"咖啡\",first:3){nodes{%s}}}",
              "{topic(topicId:\"" + Sandbox.TOPIC + "\"){notes(first:3){nodes{%s}}}}",
              "{user(" + USER + "){favedNotes(first:3){nodes{%s}}}}",
              "{note(" + NOTE + "){comments(first:3){nodes{note{%s}}}}}"),
          "User",
          List.of(
              "{user(" + USER + "){%s}}",
              "{user(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){%s}}",
              "{searchUsers(keyword:\"咖啡\",first:3){nodes{%s}}}",
              "{note(" + NOTE + "){author{%s}}}",
              "{note(" + NOTE + "){comments(first:3){nodes{author{user{%s}}}}}}"),
          "Topic",
          List.of(
              "{topic(topicId:\"" + Sandbox.TOPIC + "\"){%s}}",
              "{note(" + NOTE + "){tags{topic{%s}}}}"),
          "Comment",
          List.of("{note(" + NOTE + "){comments(first:3){nodes{%s}}}}"));

  @Inject GraphQLSchema schema;
  @Inject CircuitBreakerMaintenance circuits;

  @AfterEach
  void allUp() {
    Sandbox.reset();
    circuits.resetAll();
  }

  @Test
  void noFieldCostsMoreThanItSays() {
    GraphQL.query("{note(" + NOTE + "){title}}");
    List<String> dearer =
        PATHS.entrySet().stream()
            .flatMap(
                ways ->
                    ways.getValue().stream()
                        .flatMap(way -> fields(ways.getKey()).map(way::formatted)))
            .filter(this::costsMoreThanItSays)
            .toList();
    assertThat(dearer).isEmpty();
  }

  private boolean costsMoreThanItSays(String query) {
    Sandbox.reset();
    circuits.resetAll();
    JsonPath answer = GraphQL.query(query);
    return Sandbox.calls() > answer.getInt("extensions.cost.calls.requested");
  }

  private Stream<String> fields(String type) {
    GraphQLObjectType object = schema.getObjectType(type);
    return object.getFieldDefinitions().stream().map(field -> field.getName() + below(field));
  }

  /** Selects all values of the object that a field returns. */
  private static String below(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
        ? object.getFieldDefinitions().stream()
            .filter(
                value -> GraphQLTypeUtil.unwrapAll(value.getType()) instanceof GraphQLScalarType)
            .map(GraphQLFieldDefinition::getName)
            .collect(Collectors.joining(" ", "{__typename ", "}"))
        : "";
  }
}
