package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that Web V3 serves notes whose token the gateway has seen, and says why it can't serve
 * others.
 */
@QuarkusTest
class TokensContractTest {

  private static final String POSTED =
      "{user(userId:\"" + Sandbox.BUSY_USER + "\"){postedNotes(first:5){nodes{noteId}}}}";

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.reset();
  }

  private static JsonPath fromWebOnly(String noteId) {
    Sandbox.down(Series.APP_V2, Series.APP_V1);
    return query("{note(noteId:\"" + noteId + "\"){title source}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WEB_V3 | {user(userId:\"5e0a1b2c0000000001007a01\"){postedNotes(first:5){nodes{noteId}}}}"
            + " | data.user.postedNotes.nodes[0].noteId",
        "APP_V2 | {searchNotes(keyword:\"咖啡\",first:5){nodes{noteId}}} |"
            + " data.searchNotes.nodes[0].noteId",
        "APP_V1 | {searchNotes(keyword:\"咖啡\",first:5){nodes{noteId}}} |"
            + " data.searchNotes.nodes[0].noteId",
        "WEB_V3 | {searchNotes(keyword:\"咖啡\",first:5){nodes{noteId}}} |"
            + " data.searchNotes.nodes[0].noteId",
        "APP_V2 | {note(noteId:\"69e0c5a0000000001d01a101\"){noteId title}} | data.note.noteId",
        "APP_V1 | {note(noteId:\"69e0c5a0000000001d01a101\"){noteId title}} | data.note.noteId",
        "APP_V2 | {shareLink(link:\"http://xhslink.com/a/YnABKaFcnb2\"){noteId}} |"
            + " data.shareLink.noteId"
      })
  void aNoteSeenWithItsTokenIsServedWithoutTheAppSeries(Series seenIn, String query, String path) {
    Sandbox.only(seenIn);
    String noteId = query(query).getString(path);
    Sandbox.reset();
    JsonPath answer = fromWebOnly(noteId);
    assertThat(answer.getString("data.note.source")).as(answer.prettify()).isEqualTo("WEB_V3");
    assertThat(answer.getString("data.note.title")).isNotBlank();
  }

  @Test
  void aTokenInALinkIsRemembered() {
    String link =
        query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title shareUrl}}")
            .getString("data.note.shareUrl");
    Gateway.reset();
    query("{shareLink(link:\"" + link + "\"){kind}}");
    assertThat(fromWebOnly(Sandbox.IMAGE_NOTE).getString("data.note.source")).isEqualTo("WEB_V3");
  }

  @Test
  void aNoteNeverSeenIsNotServedAndTheErrorSaysWhy() {
    assertNeedsToken(fromWebOnly(Sandbox.IMAGE_NOTE));
  }

  /** The lists of the APP series carry no tokens (docs/upstream.md 9.1). */
  @Test
  void noneIsKnownOfNotesSeenInListsOfTheAppSeriesOnly() {
    for (Series series : List.of(Series.APP_V2, Series.APP_V1)) {
      Sandbox.only(series);
      String noteId = query(POSTED).getString("data.user.postedNotes.nodes[0].noteId");
      Sandbox.reset();
      assertNeedsToken(fromWebOnly(noteId));
    }
  }

  private static void assertNeedsToken(JsonPath answer) {
    assertThat(answer.<Object>get("data.note")).isNull();
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.getString("errors[0].extensions.attempts[2].series")).isEqualTo("WEB_V3");
    assertThat(answer.getString("errors[0].extensions.attempts[2].outcome")).isEqualTo("SKIPPED");
    assertThat(answer.getString("errors[0].extensions.attempts[2].reason")).contains("xsec_token");
  }
}
