package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppUserSearchReaderTest {

  private static final String USER =
      """
      {"id": "5f0000000000000000000abc", "name": "Ann", "red_id": "ann7", "image": "http://a.example/1",
       "desc": "DESC", "sub_title": "小红书号：ann7", "red_official_verify_type": TYPE}
      """;

  private static Outcome<Page<User>> read(String payload) {
    return AppUserSearchReader.users(
        envelope(payload), Series.APP_V2, (page, last) -> Map.of("page", "2"));
  }

  private static User user(String desc, int type) {
    String user = USER.replace("DESC", desc).replace("TYPE", String.valueOf(type));
    return value(read("{\"users\": [" + user + "]}")).items().get(0);
  }

  @Test
  void readsAUserUnderTheNamesOfSearches() {
    User user = user("粉丝·1855 | 服装配饰店 | 笔记·162", 0);

    assertThat(user.userId()).isEqualTo("5f0000000000000000000abc");
    assertThat(user.nickname()).isEqualTo("Ann");
    assertThat(user.redId()).isEqualTo("ann7");
    assertThat(user.avatarUrl()).isEqualTo("https://a.example/1");
    assertThat(user.verification()).isNull();
    assertThat(user.bio()).isNull();
    assertThat(user.source()).isEqualTo(Series.APP_V2);
    assertThat(user.missing().names())
        .contains("bio", "gender", "followingCount", "likeCount", "tags")
        .doesNotContain(
            "redId", "nickname", "avatarUrl", "followerCount", "noteCount", "verification");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "粉丝·24.2万 | 笔记·162;          242000; 162; true",
        "粉丝·1855 | 服装配饰店 | 笔记·162; 1855;   162; false",
        "粉丝·24.2万 | 5天前更新;         242000;    ; true",
        "笔记·3;                              ;   3; false",
        "粉丝0|笔记:1千+;                    0; 1000; true",
        "粉丝 · 1,855 ｜ 笔记 • 7;        1855;   7; false",
        "'';                                  ;    ; false",
        "5天前更新 | 粉丝团 | 笔记本测评;      ;    ; false",
        "|||;                                 ;    ; false",
      })
  void readsTheCountsOutOfTheDisplayText(
      String desc, Long followers, Long notes, boolean approximate) {
    User user = user(desc, 0);

    assertThat(user.followerCount()).isEqualTo(followers);
    assertThat(user.noteCount()).isEqualTo(notes);
    assertThat(user.countsAreApproximate()).isEqualTo(approximate);
    assertThat(user.missing().names().contains("followerCount")).isEqualTo(followers == null);
    assertThat(user.missing().names().contains("noteCount")).isEqualTo(notes == null);
  }

  @ParameterizedTest
  @CsvSource({"1,PERSON", "2,ORGANIZATION", "9,OTHER"})
  void readsTheVerificationWithoutItsDescription(int type, VerificationKind kind) {
    User user = user("", type);

    assertThat(user.verification()).isEqualTo(new Verification(kind, null));
    assertThat(user.missing().names()).contains("verification");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items': [{'user': {'userid': '5f0000000000000000000abc', 'nickname': 'Ann'}}]}",
        "{'user_list': [{'userInfo': {'userId': '5f0000000000000000000abc', 'nickName': 'Ann'}}]}",
        "{'users': [{'link': 'x'}, null, {'id': '5f0000000000000000000abc', 'name': 'Ann'}]}"
      })
  void readsOtherShapesToo(String payload) {
    Page<User> page = value(read(payload.replace('\'', '"')));

    assertThat(page.items()).extracting(User::nickname).containsExactly("Ann");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'users': []}                | EMPTY",
        "{'users': null, 'x': 1}      | EMPTY",
        "{'filters': []}              | SHAPE_CHANGED",
        "{'users': {'a': 1}}          | SHAPE_CHANGED",
        "{'users': [{'name': 'x'}]}   | SHAPE_CHANGED"
      })
  void distinguishesEmptyFromUnreadable(String payload, Kind kind) {
    assertThat(read(payload.replace('\'', '"')).kind()).isEqualTo(kind);
  }
}
