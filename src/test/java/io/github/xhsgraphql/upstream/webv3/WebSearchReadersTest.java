package io.github.xhsgraphql.upstream.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.support.OddValues;
import io.github.xhsgraphql.upstream.Outcome;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Found notes and users, which are paged by number. */
class WebSearchReadersTest {

  private static final String ID = "68a0c2d4000000001c00aa01";

  private static final String NOTE =
      """
      {"id": "68a0c2d4000000001c00aa01", "modelType": "note", "xsecToken": "ABs=", "noteCard": {
        "type": "normal", "displayTitle": "骑行", "user": {"userId": "5f00000000000000010000a1",
          "nickname": "小溪", "nickName": "小溪", "avatar": "https://a.example/x", "xsecToken": "ABu="},
        "interactInfo": {"liked": false, "likedCount": "3496", "collectedCount": "1.2万",
          "commentCount": "", "sharedCount": "9"},
        "cover": {"urlDefault": "http://i.example/d", "width": 3, "height": 4},
        "imageList": [{"width": 3, "height": 4, "infoList": [
          {"imageScene": "WB_DFT", "url": "http://i.example/1"},
          {"imageScene": "WB_PRV", "url": "http://i.example/1p"}]}],
        "cornerTagInfo": [{"type": "publish_time", "text": "05-15"}]}}
      """;

  private static final String USER =
      """
      {"id": "5f00000000000000010000a1", "name": "小溪", "redId": "26286", "subTitle": "小红书号：26286",
       "fans": "3.9万", "noteCount": 96, "image": "https://a.example/x", "xsecToken": "ABu=",
       "redOfficialVerifyType": 1, "redOfficialVerified": true}
      """;

  private final SeenTokens tokens = new SeenTokens();
  private final WebNoteListReader reader = new WebNoteListReader(tokens);

  private static <T> Page<T> value(Outcome<Page<T>> outcome) {
    if (outcome instanceof Outcome.Found<Page<T>> found) {
      return found.value();
    }
    throw new AssertionError(outcome.toString());
  }

  @ParameterizedTest
  @EnumSource
  void readsANote(Spelling spelling) {
    Page<Note> page =
        value(reader.found(spelling.json("{\"items\": [" + NOTE + "], \"hasMore\": true}"), 4));
    Note note = page.items().get(0);

    assertThat(page.next()).isEqualTo(new Position(Series.WEB_V3, Map.of("page", "5")));
    assertThat(note.noteId()).isEqualTo(ID);
    assertThat(note.kind()).isEqualTo(NoteKind.IMAGE);
    assertThat(note.title()).isEqualTo("骑行");
    assertThat(note.likeCount()).isEqualTo(3496);
    assertThat(note.favoriteCount()).isEqualTo(12_000);
    assertThat(note.commentCount()).isNull();
    assertThat(note.shareCount()).isEqualTo(9);
    assertThat(note.countsAreApproximate()).isTrue();
    assertThat(note.publishedAt()).isEqualTo(Instant.ofEpochSecond(0x68a0c2d4L));
    assertThat(note.images()).extracting(Image::url).containsExactly("https://i.example/1");
    assertThat(note.gaps().fields())
        .containsExactlyInAnyOrder(
            "text", "tags", "editedAt", "ipLocation", "isPinned", "commentCount");
    assertThat(tokens.byNote).isEqualTo(Map.of(ID, "ABs="));
  }

  @Test
  void leavesPicturesToTheDetailWhereTheirAddressesLack() {
    String bare = NOTE.replaceAll("\"infoList\": \\[[^]]*]", "\"x\": 1");
    Note note =
        value(reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + bare + "]}"), 1))
            .items()
            .get(0);

    assertThat(note.images()).isNull();
    assertThat(note.gaps().fields()).contains("images");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': '1#2026#x', 'modelType': 'rec_query', 'recQuery': {}}",
        "{'id': '2#2026#x', 'modelType': 'hot_query'}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'live_v2', 'noteCard': {'type': 'normal'}}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'note', 'noteCard': null}",
        "{'id': '68a0c2d4000000001c00aa09', 'modelType': 'note'}",
      })
  void leavesOutWhatIsNoNote(String item) {
    String other = item.replace('\'', '"');

    Page<Note> mixed =
        value(
            reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + other + "," + NOTE + "]}"), 1));
    assertThat(mixed.items()).extracting(Note::noteId).containsExactly(ID);
    assertThat(mixed.leftOut()).isEqualTo(1);

    Page<Note> alone =
        value(reader.found(Spelling.CAMEL_CASE.json("{\"items\": [" + other + "]}"), 1));
    assertThat(alone.items()).isEmpty();
    assertThat(alone.next()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'items': []}                                                  | EMPTY",
        "{'items': [], 'hasMore': true}                                 | EMPTY",
        "{'items': null}                                                | EMPTY",
        "{'notes': []}                                                  | SHAPE_CHANGED",
        "{'items': {'a': 1}}                                            | SHAPE_CHANGED",
        "{'items': [{'id': '68a0c2d4000000001c00aa09', 'noteCard': {}}]} | SHAPE_CHANGED",
        "{'items': [{'id': 'x', 'modelType': 'note', 'noteCard': {'type': 'normal'}}]} | SHAPE_CHANGED",
      })
  void tellsEmptyFromUnreadable(String payload, Outcome.Kind kind) {
    Outcome<Page<Note>> outcome =
        reader.found(Spelling.CAMEL_CASE.json(payload.replace('\'', '"')), 1);

    assertThat(outcome.kind()).isEqualTo(kind);
    if (outcome instanceof Outcome.Empty<Page<Note>> empty) {
      assertThat(empty.value().next()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"true | 2", "false |", "null | 2", "'' | 2", "\"true\" | 2", "0 |"})
  void goesOnWhereUpstreamSays(String hasMore, String page) {
    String more = hasMore.isEmpty() ? "\"\"" : hasMore;
    Position next =
        value(
                WebUserSearchReader.users(
                    Spelling.CAMEL_CASE.json(
                        "{\"users\": [" + USER + "], \"hasMore\": " + more + "}"),
                    1))
            .next();

    assertThat(next)
        .isEqualTo(page == null ? null : new Position(Series.WEB_V3, Map.of("page", page)));
  }

  @ParameterizedTest
  @EnumSource
  void readsAUser(Spelling spelling) {
    User user =
        value(WebUserSearchReader.users(spelling.json("{\"users\": [" + USER + "]}"), 1))
            .items()
            .get(0);

    assertThat(user.userId()).isEqualTo("5f00000000000000010000a1");
    assertThat(user.nickname()).isEqualTo("小溪");
    assertThat(user.redId()).isEqualTo("26286");
    assertThat(user.avatarUrl()).isEqualTo("https://a.example/x");
    assertThat(user.followerCount()).isEqualTo(39_000);
    assertThat(user.noteCount()).isEqualTo(96);
    assertThat(user.countsAreApproximate()).isTrue();
    assertThat(user.verification()).isEqualTo(new Verification(VerificationKind.PERSON, null));
    assertThat(user.gaps().fields())
        .contains("verification", "bio", "gender", "likeAndFavoriteCount")
        .doesNotContain("nickname", "avatarUrl", "redId", "followerCount", "noteCount");
    assertThat(tokens.byNote).isEmpty();
  }

  @Test
  void readsAUserUnderOtherNamesAndLeavesGaps() {
    String json =
        "{\"users\": [{\"userId\": \"5f00000000000000010000a1\", \"nickname\": \"n\","
            + " \"redOfficialVerifyType\": 0}, {\"name\": \"nobody\"}]}";
    Page<User> page = value(WebUserSearchReader.users(Spelling.CAMEL_CASE.json(json), 1));

    assertThat(page.items()).extracting(User::nickname).containsExactly("n");
    assertThat(page.items().get(0).gaps().fields())
        .contains("redId", "avatarUrl", "followerCount", "noteCount")
        .doesNotContain("verification", "nickname");
  }

  @Test
  void neverThrows() {
    OddValues.everywhere(
        "{\"items\": [" + NOTE + ", {\"modelType\": \"ads\"}], \"hasMore\": true}",
        payload -> reader.found(payload, 1));
    OddValues.everywhere(
        "{\"users\": [" + USER + "], \"hasMore\": true}",
        payload -> WebUserSearchReader.users(payload, 1));
  }
}
