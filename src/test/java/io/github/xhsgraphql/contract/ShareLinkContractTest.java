package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What share links lead to, and what it costs to learn it. */
@QuarkusTest
class ShareLinkContractTest {

  private static final String NOTE_LINK =
      "https://www.xiaohongshu.com/discovery/item/" + Sandbox.IMAGE_NOTE;
  private static final String USER_LINK =
      "https://www.xiaohongshu.com/user/profile/" + Sandbox.BUSY_USER;

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.forget();
  }

  private static JsonPath ask(String selection, String link) {
    return query("query($l:String!){shareLink(link:$l)" + selection + "}", Map.of("l", link));
  }

  private static JsonPath answer(String selection, String link) {
    JsonPath answer = ask(selection, link);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  private static List<Object> paths() {
    return Sandbox.requests().stream().map(request -> request.get("path")).toList();
  }

  private static String last(List<Object> paths) {
    String path = paths.get(paths.size() - 1).toString();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void aLongLinkIsTakenApartAtNoCall() {
    JsonPath note =
        answer("{kind noteId userId xsecToken}", "看看 " + NOTE_LINK + "?xsec_token=AB-x%3D&a=b 复制");
    assertThat(note.getString("data.shareLink.kind")).isEqualTo("NOTE");
    assertThat(note.getString("data.shareLink.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(note.getString("data.shareLink.userId")).isNull();
    assertThat(note.getString("data.shareLink.xsecToken")).isEqualTo("AB-x=");
    JsonPath user = answer("{kind noteId userId user{userId} note{noteId}}", USER_LINK);
    assertThat(user.getString("data.shareLink.kind")).isEqualTo("USER");
    assertThat(user.getString("data.shareLink.userId")).isEqualTo(Sandbox.BUSY_USER);
    assertThat(user.getString("data.shareLink.user.userId")).isEqualTo(Sandbox.BUSY_USER);
    assertThat(user.<Object>get("data.shareLink.note")).isNull();
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void whatALongLinkPointsToIsLoadedIfSelected() {
    JsonPath note = answer("{note{title}}", NOTE_LINK);
    assertThat(note.getString("data.shareLink.note.title")).isNotBlank();
    JsonPath user = answer("{user{nickname}}", USER_LINK);
    assertThat(user.getString("data.shareLink.user.nickname")).isNotBlank();
    assertThat(Sandbox.calls()).isEqualTo(2);
  }

  @Test
  void aShortLinkToANoteIsOneCallWhateverIsSelected() {
    JsonPath answer =
        answer(
            "{kind noteId xsecToken note{noteId title author{nickname}}}", Sandbox.SHORT_NOTE_LINK);
    assertThat(answer.getString("data.shareLink.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(answer.getString("data.shareLink.note.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(answer.getString("data.shareLink.xsecToken")).isNotBlank();
    assertThat(Sandbox.calls()).isEqualTo(1);
    answer("{kind noteId}", Sandbox.SHORT_NOTE_LINK);
    assertThat(Sandbox.calls()).as("known").isEqualTo(1);
  }

  @Test
  void wordsOfAProfileHaveItAskedForFirst() {
    JsonPath answer =
        answer("{kind userId xsecToken}", "快来看看TA的主页 " + Sandbox.SHORT_USER_LINK + " 复制");
    assertThat(answer.getString("data.shareLink.kind")).isEqualTo("USER");
    assertThat(answer.getString("data.shareLink.userId")).isEqualTo(Sandbox.BUSY_USER);
    assertThat(answer.getString("data.shareLink.xsecToken")).isNotBlank();
    assertThat(paths()).hasSize(1);
    assertThat(last(paths())).isEqualTo("get_user_id_and_xsec_token");
  }

  @Test
  void theProfileItselfComesWithTheCallThatOpensTheLink() {
    JsonPath answer = answer("{kind userId user{nickname bio}}", Sandbox.SHORT_USER_LINK);
    assertThat(answer.getString("data.shareLink.user.nickname")).isNotBlank();
    assertThat(paths()).hasSize(1);
    assertThat(last(paths())).isEqualTo("get_user_info");
  }

  @Test
  void withoutAHintANoteIsAskedForAndThenAUser() {
    JsonPath answer = answer("{kind userId}", Sandbox.SHORT_USER_LINK);
    assertThat(answer.getString("data.shareLink.userId")).isEqualTo(Sandbox.BUSY_USER);
    assertThat(paths()).as("the wrong guess costs one call").hasSize(2);
  }

  @Test
  void aShortLinkToAProfileIsOpenedWithoutAppV1Too() {
    Sandbox.down(Series.APP_V1);
    JsonPath answer = answer("{kind userId}", "TA的主页 " + Sandbox.SHORT_USER_LINK);
    assertThat(answer.getString("data.shareLink.userId")).isEqualTo(Sandbox.BUSY_USER);
  }

  @Test
  void aShortLinkThatLeadsNowhereIsNotFound() {
    JsonPath answer = ask("{kind}", "http://xhslink.com/a/NoSuchCode1");
    assertThat(answer.<Object>get("data.shareLink")).isNull();
    assertThat(answer.getList("errors")).hasSize(1);
    assertThat(answer.getString("errors[0].path[0]")).isEqualTo("shareLink");
  }

  @Test
  void aShortLinkToTheOtherKindIsBadInput() {
    JsonPath note = query("{note(shareLink:\"" + Sandbox.SHORT_USER_LINK + "\"){title}}");
    JsonPath user = query("{user(shareLink:\"" + Sandbox.SHORT_NOTE_LINK + "\"){nickname}}");
    for (JsonPath answer : List.of(note, user)) {
      assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
      assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("shareLink");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.com/",
        "https://www.xiaohongshu.com@evil.example/explore/69e0c5a0000000001d01a101",
        "https://xiaohongshu.com.evil.example/explore/69e0c5a0000000001d01a101",
        "https://www.xiaohongshu.com:8080/explore/69e0c5a0000000001d01a101",
        "https://www.xiaohongshu.com/explore/\r\n69e0c5a0000000001d01a101",
        "https://www.xiаohongshu.com/explore/69e0c5a0000000001d01a101",
        "http://127.0.0.1/explore/69e0c5a0000000001d01a101",
        "file:///etc/passwd",
        "http://xhslink.com.evil.example/a/YnABKaFcnb2"
      })
  void hostileLinksAreBadInputAndCostNothing(String link) {
    assertBadInput(link);
  }

  @Test
  void endlessLinksAreBadInputAndCostNothing() {
    assertBadInput(NOTE_LINK + "?a=" + "a".repeat(10_000));
  }

  private static void assertBadInput(String link) {
    Map<String, String> variables = Map.of("l", link);
    JsonPath answer =
        query(
            "query($l:String!){shareLink(link:$l){kind} note(shareLink:$l){title}"
                + " user(shareLink:$l){nickname}}",
            variables);
    assertThat(answer.getList("errors.extensions.code")).containsOnly("BAD_USER_INPUT").hasSize(3);
    assertThat(answer.getList("errors.extensions.argument"))
        .containsExactlyInAnyOrder("link", "shareLink", "shareLink");
    assertThat(Sandbox.calls()).isZero();
  }
}
