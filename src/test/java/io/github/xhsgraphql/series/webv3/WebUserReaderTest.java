package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.Gender;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebUserReaderTest {

  private static final String ID = "5f00000000000000010000a1";

  private final WebUserReader reader = new WebUserReader();

  @ParameterizedTest
  @EnumSource
  void readsAProfile(Spelling spelling) {
    User user =
        found(
            reader.user(
                ID,
                spelling.json(
                    """
                    {"basicInfo": {"nickname": "小溪", "redId": "xiaoxi_7", "gender": 1, "ipLocation": "广东", "desc": "跑步",
                       "images": "http://a.example/s.jpg", "imageb": "http://a.example/b.jpg"},
                     "interactions": [{"type": "fans", "name": "粉丝", "count": "2.3万"}, {"type": "follows", "count": "12"},
                       {"type": "interaction", "count": "7685"}, {"type": "new"}],
                     "tags": [{"tagType": "info", "icon": "http://i.example/female.png"}, {"tagType": "info", "name": "18岁"},
                       {"tagType": "location", "name": "广东广州"}],
                     "tabPublic": {"collection": false}, "result": {"success": true, "code": 0}}
                    """)));

    assertThat(user.userId()).isEqualTo(ID);
    assertThat(user.nickname()).isEqualTo("小溪");
    assertThat(user.redId()).isEqualTo("xiaoxi_7");
    assertThat(user.gender()).isEqualTo(Gender.FEMALE);
    assertThat(user.ipLocation()).isEqualTo("广东");
    assertThat(user.location()).isEqualTo("广东广州");
    assertThat(user.bio()).isEqualTo("跑步");
    assertThat(user.avatarUrl()).isEqualTo("https://a.example/b.jpg");
    assertThat(user.followerCount()).isEqualTo(23_000);
    assertThat(user.followingCount()).isEqualTo(12);
    assertThat(user.likeAndFavoriteCount()).isEqualTo(7685);
    assertThat(user.likeCount()).isNull();
    assertThat(user.favoriteCount()).isNull();
    assertThat(user.noteCount()).isNull();
    assertThat(user.countsAreApproximate()).isTrue();
    assertThat(user.tags()).containsExactly("18岁", "广东广州");
    assertThat(user.favedNotesArePublic()).isFalse();
    assertThat(user.verification()).isNull();
    assertThat(user.source()).isEqualTo(Series.WEB_V3);
    assertThat(user.missing().names())
        .containsExactlyInAnyOrder("noteCount", "likeCount", "favoriteCount", "verification");
  }

  @Test
  void readsCountsFromAnObjectToo() {
    User user =
        found(
            read(
                """
                {"basicInfo": {"nickname": "n"}, "interactions":
                  {"fans": "15", "liked": "28", "collected": "3", "follows": "123", "notes": 648, "odd": {"count": 1}}}
                """));

    assertThat(user.followerCount()).isEqualTo(15);
    assertThat(user.followingCount()).isEqualTo(123);
    assertThat(user.noteCount()).isEqualTo(648);
    assertThat(user.likeCount()).isEqualTo(28);
    assertThat(user.favoriteCount()).isEqualTo(3);
    assertThat(user.likeAndFavoriteCount()).isEqualTo(31);
    assertThat(user.countsAreApproximate()).isFalse();
    assertThat(user.tags()).isNull();
    assertThat(user.favedNotesArePublic()).isNull();
    assertThat(user.gender()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, MALE", "1, FEMALE", "2, UNKNOWN", "9,", "\"\",", "true,"})
  void readsTheGender(String gender, Gender expected) {
    String json = gender.isEmpty() ? "\"\"" : gender;
    assertThat(
            found(read("{\"basicInfo\": {\"nickname\": \"n\", \"gender\": %s}}".formatted(json)))
                .gender())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0,", "1, PERSON", "2, ORGANIZATION", "7, OTHER", "null,"})
  void readsTheVerification(String type, VerificationKind kind) {
    Verification expected = kind == null ? null : new Verification(kind, null);
    String inside = "{\"basicInfo\": {\"nickname\": \"n\", \"redOfficialVerifyType\": %s}}";
    String beside = "{\"basicInfo\": {\"nickname\": \"n\"}, \"redOfficialVerifyType\": %s}";

    assertThat(found(read(inside.formatted(type))).verification()).isEqualTo(expected);
    assertThat(found(read(beside.formatted(type))).verification()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"basicInfo": {"nickname": "n", "userId": "5f00000000000000010000a1"}}          | FOUND
          {"basicInfo": {"nickname": "n", "userid": "masked"}}                            | FOUND
          {"basicInfo": {"nickname": "n", "userId": "5f00000000000000010000ff"}}          | NOT_FOUND
          {"basicInfo": {"nickname": ""}}                                                 | NOT_FOUND
          {"basicInfo": {"nickname": null}}                                               | NOT_FOUND
          {"result": {"success": false, "message": "用户不存在"}}                           | NOT_FOUND
          {"basicInfo": {"nickname": "n"}, "result": {"success": false, "message": "已被删除"}} | NOT_FOUND
          {"basicInfo": {"nickname": "n"}, "result": {"success": false, "message": "服务异常"}} | FAILED
          {"result": {"success": false}}                                                  | FAILED
          {"basicInfo": {"redId": "secret"}}                                              | SHAPE_CHANGED
          {"basicInfo": {}}                                                               | SHAPE_CHANGED
          {"basicInfo": null}                                                             | SHAPE_CHANGED
          {"basicInfo": "secret"}                                                         | SHAPE_CHANGED
          {"nickname": "secret"}                                                          | SHAPE_CHANGED
          []                                                                              | SHAPE_CHANGED
          """)
  void distinguishesAUserFromNone(String payload, Outcome.Kind kind) {
    Outcome<User> outcome = read(payload);

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.toString()).doesNotContain("secret");
  }

  private Outcome<User> read(String payload) {
    return reader.user(ID, Spelling.CAMEL_CASE.json(payload));
  }

  private static User found(Outcome<User> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<User>) outcome).value();
  }
}
