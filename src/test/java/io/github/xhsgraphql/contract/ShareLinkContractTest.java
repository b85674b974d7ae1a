package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which objects share links resolve to, and what that costs. */
@QuarkusTest
class ShareLinkContractTest {

  private static final String NOTE_LINK =
      "https://www.xiaohongshu.com/discovery/item/" + Sandbox.IMAGE_NOTE;
  private static final String USER_LINK =
      "https://www.xiaohongshu.com/user/profile/" + Sandbox.BUSY_USER;

  @BeforeEach
  void cold() {
    Sandbox.reset();
    Gateway.reset();
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

  /**
   * Returns every sort of link that people paste, its target, and the calls that it costs to find
   * it.
   */
  static Stream<Arguments> pastedLinks() {
    String note = Sandbox.IMAGE_NOTE;
    String user = Sandbox.BUSY_USER;
    String shortNote = Sandbox.SHORT_NOTE_LINK.substring("http://xhslink.com/a/".length());
    String shortUser = Sandbox.SHORT_USER_LINK.substring("http://xhslink.com/a/".length());
    return Stream.of(
        arguments("https://www.xiaohongshu.com/explore/" + note, "NOTE", 0),
        arguments(
            "https://www.xiaohongshu.com/search_result/" + note + "?xsec_token=AB1=", "NOTE", 0),
        arguments("https://www.rednote.com/search_result/" + note, "NOTE", 0),
        arguments("https://m.rednote.com/discovery/item/" + note, "NOTE", 0),
        arguments("https://m.xiaohongshu.com/discovery/item/" + note + "/", "NOTE", 0),
        arguments("https://www.xiaohongshu.com/explore/" + note + "/comments", "NOTE", 0),
        arguments(USER_LINK + "/" + note + "?xsec_token=AB1=", "NOTE", 0),
        arguments("https://rednote.com/user/profile/" + user, "USER", 0),
        arguments(USER_LINK + "/followers", "USER", 0),
        arguments("www.xiaohongshu.com/explore/" + note, "NOTE", 0),
        arguments("xhsdiscover://item/" + note, "NOTE", 0),
        arguments("xhsdiscover://user/" + user, "USER", 0),
        arguments("xhsdiscover://1/user/user." + user, "USER", 0),
        arguments("（https://www.xiaohongshu.com/explore/" + note + "）。", "NOTE", 0),
        arguments("http://xhslink.com/m/" + shortNote, "NOTE", 1),
        arguments("http://xhslink.cn/o/" + shortNote, "NOTE", 1),
        arguments("http://xhslink.cn/a/" + shortNote, "NOTE", 1),
        arguments("https://xhslink.cn/m/" + shortNote, "NOTE", 1),
        arguments("xhslink.com/m/" + shortNote, "NOTE", 1),
        arguments("秋天的热汤 xhslink.cn/o/" + shortNote + " 复制后打开【小红书】查看笔记！", "NOTE", 1),
        arguments("[笔记](http://xhslink.cn/o/" + shortNote + ")", "NOTE", 1),
        arguments("@阿柚 在小红书收获了1.2万次赞与收藏，查看Ta的主页>> https://xhslink.cn/m/" + shortUser, "USER", 1),
        arguments("在小红书发现一位用户 xhslink.com/m/" + shortUser, "USER", 1),
        arguments("Open rednote to view the profile http://xhslink.cn/m/" + shortUser, "USER", 1),
        arguments("Copy and open rednote to view the note xhslink.cn/o/" + shortNote, "NOTE", 1),
        // The app's own words have priority over a title.
        arguments("怎么写好主页 http://xhslink.cn/o/" + shortNote + " 复制后打开【小红书】查看笔记！", "NOTE", 1),
        arguments("小红书用户7F发布了一篇小红书笔记，快来看吧！ http://xhslink.cn/o/" + shortNote, "NOTE", 1),
        arguments("我写了99篇笔记，来看看我的主页>> http://xhslink.cn/m/" + shortUser, "USER", 1),
        // Without a hint in the text, a wrong guess costs a call.
        arguments("http://xhslink.cn/m/" + shortUser, "USER", 2));
  }

  @ParameterizedTest
  @MethodSource("pastedLinks")
  void whatPeoplePasteIsUnderstood(String pasted, String kind, int calls) {
    JsonPath answer = answer("{kind noteId userId}", pasted);
    assertThat(answer.getString("data.shareLink.kind")).isEqualTo(kind);
    boolean note = kind.equals("NOTE");
    assertThat(answer.getString("data.shareLink.noteId"))
        .isEqualTo(note ? Sandbox.IMAGE_NOTE : null);
    assertThat(answer.getString("data.shareLink.userId"))
        .isEqualTo(note ? null : Sandbox.BUSY_USER);
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @Test
  void noteAndUserTakeTheSameTexts() {
    JsonPath answer =
        query(
            "query($n:String!,$u:String!){note(shareLink:$n){noteId} user(shareLink:$u){userId}}",
            Map.of(
                "n", "xhsdiscover://item/" + Sandbox.IMAGE_NOTE,
                "u", "xhsdiscover://1/user/user." + Sandbox.BUSY_USER));
    assertThat(answer.getString("data.note.noteId")).isEqualTo(Sandbox.IMAGE_NOTE);
    assertThat(answer.getString("data.user.userId")).isEqualTo(Sandbox.BUSY_USER);
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
        "http://xhslink.cn.evil.com/o/YnABKaFcnb2",
        "http://xhslink.cn@evil.example/o/YnABKaFcnb2",
        "evil.example/xhslink.com/a/YnABKaFcnb2",
        "xhsdiscover://webview/https://www.xiaohongshu.com/explore/69e0c5a0000000001d01a101",
        "xhsdiscover://item/../user/69e0c5a0000000001d01a101",
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
