package io.github.xhsgraphql.callcount;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.LimitedSandbox;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that a request makes no more calls than its budget allows, and returns what it has. */
@QuarkusTest
@WithTestResource(LimitedSandbox.class)
class BudgetTest {

  @BeforeEach
  void cold() {
    Sandbox.reset();
  }

  @Test
  void whatIsBeyondTheBudgetFailsAndTheRestStays() {
    JsonPath answer =
        query(
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){postedNotes(first:10){nodes{noteId title text}}}}");
    assertThat(Sandbox.calls()).isEqualTo(5);
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(5);
    List<String> titles = answer.getList("data.user.postedNotes.nodes.title");
    assertThat(titles).hasSize(10).doesNotContainNull();
    assertThat(answer.<String>getList("errors.extensions.code"))
        .containsOnly("UPSTREAM_BUDGET_EXCEEDED");
    assertThat(answer.getList("data.user.postedNotes.nodes.text.findAll{it != null}"))
        .hasSize(10 - answer.getList("errors").size());
  }

  @Test
  void aListThatIsCutShortHasAnErrorAndContinuesAfterItsCursor() {
    String query =
        "{note(noteId:\"%s\"){comments(first:100,after:%s){nodes{commentId} pageInfo{hasNextPage"
            + " endCursor}}}}";
    JsonPath cut = query(query.formatted(Sandbox.IMAGE_NOTE, "null"));
    assertThat(cut.getList("data.note.comments.nodes")).hasSize(50);
    assertThat(cut.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_BUDGET_EXCEEDED");
    assertThat(cut.getList("errors[0].path")).isEqualTo(List.of("note", "comments"));
    assertThat(cut.getBoolean("data.note.comments.pageInfo.hasNextPage")).isTrue();
    String cursor = cut.getString("data.note.comments.pageInfo.endCursor");
    JsonPath rest = query(query.formatted(Sandbox.IMAGE_NOTE, '"' + cursor + '"'));
    assertThat(rest.getList("data.note.comments.nodes"))
        .hasSize(50)
        .doesNotContainAnyElementsOf(cut.getList("data.note.comments.nodes"));
  }
}
