package io.github.xhsgraphql.graphql.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that every field of the schema has the value that SmallRye's own fetchers return. */
@QuarkusTest
@TestProfile(ComparedFields.On.class)
class DirectDataFetchersTest {

  private static final List<String> CALLS =
      List.of(
          "note(noteId: \"%s\")".formatted(Sandbox.IMAGE_NOTE),
          "note(noteId: \"%s\")".formatted(Sandbox.VIDEO_NOTE),
          "user(userId: \"%s\")".formatted(Sandbox.BUSY_USER),
          "topic(topicId: \"%s\")".formatted(Sandbox.TOPIC),
          "searchNotes(keyword: \"咖啡\", first: 3)",
          "searchUsers(keyword: \"咖啡\", first: 3)",
          "shareLink(link: \"%s\")".formatted(Sandbox.SHORT_NOTE_LINK),
          "shareLink(link: \"https://www.xiaohongshu.com/user/profile/%s\")"
              .formatted(Sandbox.BUSY_USER),
          "seriesStatus");

  /** Selects a reply to another reply. The query of the whole schema selects only its type name. */
  private static final String REPLIES =
      "{ note(noteId: \"%s\") { comments(first: 20) { nodes { replies(first: 5) { nodes {"
              .formatted(Sandbox.IMAGE_NOTE)
          + " inReplyTo { id } } } } } } }";

  /** The sandbox has no live photos, and a field of an interface is fetched as its types' field. */
  private static final Set<String> UNSEEN = Set.of("Image.livePhotoUrl", "Node.id");

  @Inject GraphQLSchema schema;

  @BeforeEach
  void reset() {
    Sandbox.reset();
    // Other test classes share the application.
    ComparedFields.SEEN.clear();
    ComparedFields.DIFFERENT.clear();
  }

  @Test
  void answerAsSmallRyesWould() {
    WholeSchema whole = new WholeSchema(schema);
    for (String call : CALLS) {
      JsonPath answer = GraphQL.query(whole.query(call));
      // Some users in the response hide their favorites.
      assertThat(answer.getList("errors.extensions.code", String.class)).isSubsetOf("PRIVATE");
      assertThat(answer.getMap("data")).doesNotContainValue(null);
    }
    assertThat(GraphQL.query(REPLIES).getList("errors")).isNull();
    assertThat(ComparedFields.DIFFERENT).isEmpty();
    assertThat(ComparedFields.TAKEN)
        .contains("Comment.content", "Note.publishedAt", "Note.images", "NoteConnection.edges");
    Set<String> unseen = new HashSet<>(ComparedFields.TAKEN);
    unseen.removeAll(ComparedFields.SEEN);
    assertThat(unseen).isEqualTo(UNSEEN);
  }
}
