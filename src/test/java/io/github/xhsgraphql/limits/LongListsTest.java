package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the default limits allow one connection of 100 items with one nested connection. */
@QuarkusTest
class LongListsTest {

  /** Of these types only the ID is selected, because other fields would load each object. */
  private static final Set<String> LOADED = Set.of("Note", "User", "Topic");

  @Inject GraphQLSchema schema;

  @BeforeEach
  void cold() {
    Sandbox.reset();
  }

  /** Selects all fields of a type that take no arguments, and those of the objects in them. */
  private String all(String type, int depth) {
    GraphQLObjectType object = schema.getObjectType(type);
    return object.getFieldDefinitions().stream()
        .filter(field -> field.getArguments().isEmpty())
        .map(field -> selected(field, depth))
        .collect(Collectors.joining(" "));
  }

  private String selected(GraphQLFieldDefinition field, int depth) {
    if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object)) {
      return field.getName();
    }
    if (depth == 0) {
      return "";
    }
    String below = LOADED.contains(object.getName()) ? "id" : all(object.getName(), depth - 1);
    return field.getName() + "{" + below + "}";
  }

  private static JsonPath comments(String of100) {
    JsonPath answer =
        GraphQL.query(
            "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){comments(first:100)" + of100 + "}}");
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  @Test
  void commentsWithAllFieldsAndFiveReplies() {
    String fields = all("Comment", 2);
    assertThat(fields).contains("content", "author{", "pictures{", "inReplyTo{");
    JsonPath answer = comments("{nodes{" + fields + " replies(first:5){nodes{" + fields + "}}}}");
    assertThat(answer.getList("data.note.comments.nodes")).hasSize(100);
    List<List<Object>> replies = answer.getList("data.note.comments.nodes.replies.nodes");
    assertThat(replies).allMatch(some -> some.size() <= 5).anyMatch(some -> some.size() == 5);
    assertThat(answer.getInt("extensions.cost.calls.requested")).isEqualTo(110);
    assertThat(answer.getInt("extensions.upstream.calls"))
        .isEqualTo(Sandbox.calls())
        .isBetween(11, 60);
  }

  @Test
  void edgesOfCommentsWithAllFieldsAndAsManyRepliesAsByDefault() {
    String edges = "{totalCount edges{cursor node{%s}} pageInfo{%s}}";
    String fields = all("Comment", 2);
    String replies = "replies" + edges.formatted(fields, all("PageInfo", 1));
    JsonPath answer = comments(edges.formatted(fields + " " + replies, all("PageInfo", 1)));
    assertThat(answer.getList("data.note.comments.edges")).hasSize(100);
    assertThat(answer.getLong("extensions.cost.requested"))
        .isBetween(50_000L, answer.getLong("extensions.cost.maximum"));
  }

  @Test
  void notesWithAllFieldsOfTheirList() {
    JsonPath answer =
        GraphQL.query(
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){userId postedNotes(first:100){nodes{noteId url title kind excerpt likeCount"
                + " publishedAt cover{%s} author{userId nickname avatarUrl}}}}}"
                    .formatted(all("Image", 1)));
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.user.postedNotes.nodes")).hasSizeGreaterThan(50);
  }
}
