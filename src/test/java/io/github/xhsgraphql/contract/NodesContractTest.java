package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests lookups of one or several objects, comments included, by their global IDs. */
@QuarkusTest
class NodesContractTest {

  private static final String NOTE = GlobalId.of("Note", Sandbox.IMAGE_NOTE);
  private static final String GONE = GlobalId.of("Note", Sandbox.DELETED_NOTE);
  private static final String USER = GlobalId.of("User", Sandbox.BUSY_USER);
  private static final String TOPIC = GlobalId.of("Topic", Sandbox.TOPIC);

  private static final String QUERY =
      "query($ids:[ID!]!){nodes(ids:$ids){__typename id ... on Note{title} ... on User{nickname}"
          + " ... on Topic{name}}}";

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.reset();
  }

  private static JsonPath nodes(List<String> ids) {
    return query(QUERY, Map.of("ids", ids));
  }

  @Test
  void comeInOrderAndEqualOnesAreLoadedOnce() {
    List<String> ids = List.of(USER, NOTE, TOPIC, USER, NOTE);
    JsonPath answer = nodes(ids);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getList("data.nodes.id")).isEqualTo(ids);
    assertThat(answer.getList("data.nodes.__typename"))
        .containsExactly("User", "Note", "Topic", "User", "Note");
    assertThat(answer.getString("data.nodes[1].title"))
        .isNotBlank()
        .isEqualTo(answer.getString("data.nodes[4].title"));
    assertThat(Sandbox.calls()).isEqualTo(3);
  }

  @Test
  void takeLiteralsAsWell() {
    JsonPath answer = query("{nodes(ids:[\"" + NOTE + "\",\"" + USER + "\"]){id}}");
    assertThat(answer.getList("data.nodes.id")).containsExactly(NOTE, USER);
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void anUnknownNodeFailsAlone() {
    JsonPath answer = nodes(List.of("foreign", USER, GONE, GONE));
    assertThat(answer.<Object>getList("data.nodes"))
        .hasSize(4)
        .satisfies(
            nodes -> {
              assertThat(nodes.get(0)).isNull();
              assertThat(nodes.get(1)).isNotNull();
              assertThat(nodes.get(2)).isNull();
              assertThat(nodes.get(3)).isNull();
            });
    assertThat(answer.getList("errors.path"))
        .containsExactlyInAnyOrder(List.of("nodes", 0), List.of("nodes", 2), List.of("nodes", 3));
    assertThat(answer.getList("errors.extensions.code")).containsOnly("NOT_FOUND");
  }

  @Test
  void areAtMostFifty() {
    assertThat(nodes(List.of()).getList("data.nodes")).isEmpty();
    assertThat(
            query(
                    "query($ids:[ID!]!){nodes(ids:$ids){id}}",
                    Map.of("ids", Collections.nCopies(50, NOTE)))
                .getList("data.nodes"))
        .hasSize(50);
    JsonPath answer = nodes(Collections.nCopies(51, NOTE));
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_LARGE");
    assertThat(answer.getString("errors[0].extensions.limit")).isEqualTo("ids");
    assertThat(answer.getInt("errors[0].extensions.maximum")).isEqualTo(50);
    assertThat(Sandbox.calls()).isZero();
  }

  private static final String COMMENT =
      "query($id:ID!){node(id:$id){... on Comment{commentId noteId content author{nickname}"
          + " note{noteId} replies(first:3){nodes{commentId}}}}}";

  @Test
  void aCommentGivesWhatItsIdDoes() {
    String id = GlobalId.of("Comment", Sandbox.IMAGE_NOTE, Sandbox.COMMENT_WITH_REPLIES);
    JsonPath answer = query(COMMENT, Map.of("id", id));
    assertThat(answer.getString("data.node.commentId")).isEqualTo(Sandbox.COMMENT_WITH_REPLIES);
    assertThat(answer.getString("data.node.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(answer.getString("data.node.note.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(answer.<String>getList("data.node.replies.nodes.commentId"))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .allMatch(XhsId::isValid);
    assertThat(answer.<Object>get("data.node.content")).isNull();
    assertThat(answer.<Object>get("data.node.author")).isNull();
    assertThat(answer.<List<Object>>getList("errors.path"))
        .containsExactlyInAnyOrder(List.of("node", "content"), List.of("node", "author"));
    assertThat(answer.getList("errors.extensions.code")).containsOnly("NOT_FOUND");
    assertThat(answer.<String>getList("errors.message"))
        .allMatch(message -> message.contains("`comments`"));
  }

  @Test
  void aCommentReadLatelyGivesItsContentToo() {
    JsonPath list =
        query(
            "{note(noteId:\""
                + Sandbox.IMAGE_NOTE
                + "\"){comments(first:10){nodes{id content replies(first:2){nodes{id content}}}}}}");
    Map<String, String> contents =
        list.<Map<String, Object>>getList("data.note.comments.nodes").stream()
            .collect(
                Collectors.toMap(
                    comment -> comment.get("id").toString(),
                    comment -> comment.get("content").toString()));
    List<Map<String, String>> replies =
        list.<List<Map<String, String>>>getList("data.note.comments.nodes.replies.nodes").stream()
            .flatMap(List::stream)
            .toList();
    assertThat(replies).isNotEmpty();
    replies.forEach(reply -> contents.put(reply.get("id"), reply.get("content")));
    int calls = Sandbox.calls();
    contents.forEach((id, content) -> assertThat(content(id)).isEqualTo(content));
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @Test
  void anInlinedReplyReadBelowANodeGivesItsContentToo() {
    String comment =
        query(
                "{note(noteId:\"%s\"){comments(first:10){nodes{id replyCount}}}}"
                    .formatted(Sandbox.IMAGE_NOTE))
            .getString("data.note.comments.nodes.find{it.replyCount > 0}.id");
    int calls = Sandbox.calls();
    JsonPath replies =
        query(
            "query($id:ID!){node(id:$id){... on Comment{replies(first:1){nodes{id content}}}}}",
            Map.of("id", comment));
    String reply = replies.getString("data.node.replies.nodes[0].id");
    assertThat(content(reply))
        .isNotNull()
        .isEqualTo(replies.getString("data.node.replies.nodes[0].content"));
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  private static String content(String id) {
    return query("query($id:ID!){node(id:$id){... on Comment{content}}}", Map.of("id", id))
        .getString("data.node.content");
  }
}
