package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that IDs, cursors and arguments of other objects are rejected at no cost. */
@QuarkusTest
class ForeignInputCostsNothingTest extends TokenKnown {

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Tm90ZTp4", "../../etc", "Note:69e0c5a0000000001d01a101"})
  void aForeignIdIsNotFound(String id) {
    JsonPath answer = query("query($id:ID!){node(id:$id){id}}", Map.of("id", id));
    assertThat(answer.<Object>get("data.node")).isNull();
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(Sandbox.calls()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{x:note{title}} | noteId",
        "{x:note(noteId:\"123\"){title}} | noteId",
        "{x:note(shareLink:\"https://example.com/\"){title}} | shareLink",
        "{x:note(shareLink:\"https://www.xiaohongshu.com/user/profile/5e0a1b2c0000000001007a01\"){title}} | shareLink",
        "{x:note(noteId:\"69e0c5a0000000001d01a101\",xsecToken:\"a b\"){title}} | xsecToken",
        "{x:user{nickname}} | userId",
        "{x:user(userId:\"5e0a1b2c0000000001007a0\"){nickname}} | userId",
        "{x:user(shareLink:\"https://www.xiaohongshu.com/explore/69e0c5a0000000001d01a101\"){nickname}} | shareLink",
        "{y:user(userId:\"5e0a1b2c0000000001007a01\"){x:postedNotes(first:0){nodes{title}}}} | first",
        "{y:user(userId:\"5e0a1b2c0000000001007a01\"){x:postedNotes(first:101){nodes{title}}}} | first"
      })
  void badInputNamesItsArgumentAndCostsNothing(String query, String argument) {
    JsonPath answer = query(query);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo(argument);
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void cursorsOfOtherListsAreRefusedAtNoCost() {
    String cursor =
        query(
                "{note(noteId:\""
                    + Sandbox.IMAGE_NOTE
                    + "\"){author{postedNotes(first:25){nodes{noteId} pageInfo{endCursor}}}}}")
            .getString("data.note.author.postedNotes.pageInfo.endCursor");
    Sandbox.reset();
    for (String query :
        List.of(
            "{user(userId:\""
                + Sandbox.QUIET_USER
                + "\"){postedNotes(after:\""
                + cursor
                + "\"){nodes{title}}}}",
            "{note(noteId:\""
                + Sandbox.IMAGE_NOTE
                + "\"){comments(after:\""
                + cursor
                + "\"){nodes{content}}}}",
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){postedNotes(after:\""
                + cursor.substring(1)
                + "\"){nodes{title}}}}",
            "{user(userId:\""
                + Sandbox.BUSY_USER
                + "\"){postedNotes(after:\"\"){nodes{title}}}}")) {
      assertThat(query(query).getString("errors[0].extensions.code"))
          .as(query)
          .isEqualTo("INVALID_CURSOR");
    }
    assertThat(Sandbox.calls()).isZero();
  }
}
