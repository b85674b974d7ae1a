package io.github.xhsgraphql.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the requests for each page of favorites, and how unusual pages are read. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class FavedNotesOnTheWireTest extends NotesOnTheWire {

  private static final String FAVED = "/api/v1/xiaohongshu/app_v2/get_user_faved_notes";
  private static final String USER = "/api/v1/xiaohongshu/app_v2/get_user_info";

  private static final String FAN = "5f0000000000000000000fab";

  private static String profile(String tabs) {
    return "{'userid':'" + FAN + "','nickname':'Fan','fans':1" + tabs + "}";
  }

  private static JsonPath faved(String fields) {
    return query("{user(userId:\"" + FAN + "\"){" + fields + " favedNotes{nodes{noteId}}}}");
  }

  /**
   * Returns a first page, the profile's flag, the expected error code or null, and the expected
   * number of requests for the flag.
   */
  static Stream<Arguments> pages() {
    String strangers = "{'notes':[{'id':'" + A + "','title':'x'}],'has_more':true,'fallback':true}";
    String none = "{'notes':[],'has_more':false}";
    String closed = ",'tab_public':{'collection':false}";
    String open = ",'tab_public':{'collection':true}";
    return Stream.of(
        Arguments.of("{'notes':[],'has_more':false,'fallback':true}", open, "PRIVATE", 0),
        Arguments.of(strangers, open, "PRIVATE", 0),
        Arguments.of(strangers.replace("true}", "1}"), open, "PRIVATE", 0),
        Arguments.of(none, closed, "PRIVATE", 1),
        Arguments.of(none.replace("false", "true"), closed, "PRIVATE", 1),
        Arguments.of(none, open, null, 1),
        Arguments.of(none.replace("}", ",'fallback':false}"), open, null, 1),
        Arguments.of(none, "", null, 1));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hiddenFavoritesDifferFromNone(String page, String flag, String code, int flagRequests) {
    answers.plan(FAVED, body(page));
    answers.plan(USER, body(profile(flag)));
    JsonPath answer = faved("userId");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo(code);
    if (code == null) {
      assertThat(answer.getList("data.user.favedNotes.nodes")).isEmpty();
    } else {
      assertThat(answer.<Object>get("data.user.favedNotes")).isNull();
    }
    assertThat(answers.sent(FAVED)).hasSize(1);
    assertThat(answers.sent(USER)).hasSize(flagRequests);
  }

  @Test
  void strangersNotesOnALaterPageAreLeftOutToo() {
    answers.plan(FAVED, "cursor", absent(), body("{'notes':[{'id':'" + A + "'}],'has_more':true}"));
    answers.plan(
        FAVED, "cursor", equalTo(A), body("{'notes':[{'id':'" + B + "'}],'fallback':true}"));
    JsonPath answer = faved("userId");
    assertThat(answer.<String>getList("data.user.favedNotes.nodes.noteId")).containsExactly(A);
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(answer.getList("errors[0].path")).isEqualTo(List.of("user", "favedNotes"));
  }

  @Test
  void whatCanNotBeDecidedFails() {
    answers.plan(FAVED, body("{'notes':[],'has_more':false}"));
    JsonPath answer = faved("userId");
    assertThat(answer.<Object>get("data.user.favedNotes")).isNull();
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
  }

  @Test
  void aFlagThatIsKnownIsNotAskedForAgain() {
    answers.plan(FAVED, body("{'notes':[],'has_more':false}"));
    answers.plan(USER, body(profile("")));
    assertThat(faved("nickname").getList("data.user.favedNotes.nodes")).isEmpty();
    assertThat(answers.sent(USER)).hasSize(1);

    answers.plan(USER, body(profile(",'tab_public':{'collection':false}")));
    upstream.resetRequests();
    Gateway.clearCaches();
    assertThat(faved("nickname").getString("errors[0].extensions.code")).isEqualTo("PRIVATE");
    assertThat(answers.sent(FAVED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",'cursor':'top' | ,'cursor_score':'score' | top",
        " | ,'cursor':'own','cursor_score':'score' | own",
        " | ,'cursor_score':'score' | score",
        " |  | " + A
      })
  void favoritesArePagedByTheFirstCursorThereIs(String top, String own, String cursor) {
    answers.plan(
        FAVED,
        "cursor",
        absent(),
        body(
            "{'notes':[{'id':'%s','user':{'nickname':'X'}%s}],'has_more':true%s}"
                .formatted(A, own == null ? "" : own, top == null ? "" : top)));
    answers.plan(
        FAVED, "cursor", equalTo(cursor), body("{'notes':[{'id':'" + B + "'}],'has_more':false}"));
    assertThat(faved("userId").<String>getList("data.user.favedNotes.nodes.noteId"))
        .containsExactly(A, B);
    assertThat(answers.sent(FAVED))
        .containsExactly(Map.of("user_id", FAN), Map.of("user_id", FAN, "cursor", cursor));
    assertThat(answers.sent(USER)).isEmpty();
  }
}
