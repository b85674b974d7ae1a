package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.Gender;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserRequest;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppUserReaderTest {

  private static final String ID = "5f0000000000000000000abc";

  private static final String FULL =
      """
      {"userid": "5f0000000000000000000abc", "nickname": "Kite Ann", "red_id": "kite_1",
       "desc": "I fly", "images": "https://a.example/s.jpg", "imageb": "http://a.example/b.jpg",
       "gender": 1, "location": "中国  浙江  杭州", "ip_location": "Zhejiang",
       "fans": 8624, "follows": 2, "liked": 24300, "collected": 13339, "ndiscovery": 160,
       "note_num_stat": {"posted": 7},
       "interactions": [{"type": "fans", "count": 1}, {"type": "interaction", "count": 2}],
       "tags": [{"icon": "http://x/male.png", "tag_type": "info"}, {"name": "Pilot"}],
       "red_official_verify_type": 1, "red_official_verify_content": "Kite maker",
       "tab_public": {"collection": false, "seed": true},
       "result": {"success": true, "code": 0, "message": "success"}}
      """;

  private static Outcome<User> read(String payload) {
    return AppUserReader.user(envelope(payload), Series.APP_V2, UserRequest.byId(ID));
  }

  private static User user(String fields) {
    return value(
        read(("{'userid': '" + ID + "', 'nickname': 'Ann', " + fields + "}").replace('\'', '"')));
  }

  @Test
  void readsEveryFieldOfTheProfile() {
    User user = value(read(FULL));

    assertThat(user.userId()).isEqualTo(ID);
    assertThat(user.nickname()).isEqualTo("Kite Ann");
    assertThat(user.redId()).isEqualTo("kite_1");
    assertThat(user.bio()).isEqualTo("I fly");
    assertThat(user.avatarUrl()).isEqualTo("https://a.example/b.jpg");
    assertThat(user.gender()).isEqualTo(Gender.FEMALE);
    assertThat(user.location()).isEqualTo("中国  浙江  杭州");
    assertThat(user.ipLocation()).isEqualTo("Zhejiang");
    assertThat(user.followerCount()).isEqualTo(8624);
    assertThat(user.followingCount()).isEqualTo(2);
    assertThat(user.noteCount()).isEqualTo(160);
    assertThat(user.likeCount()).isEqualTo(24300);
    assertThat(user.favoriteCount()).isEqualTo(13339);
    assertThat(user.likeAndFavoriteCount()).isEqualTo(37639);
    assertThat(user.countsAreApproximate()).isFalse();
    assertThat(user.verification())
        .isEqualTo(new Verification(VerificationKind.PERSON, "Kite maker"));
    assertThat(user.tags()).containsExactly("Pilot");
    assertThat(user.favedNotesArePublic()).isFalse();
    assertThat(user.source()).isEqualTo(Series.APP_V2);
    assertThat(user.missing()).isEqualTo(MissingFields.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, MALE", "1, FEMALE", "2, UNKNOWN", "7, ", "null, "})
  void readsTheGender(String code, Gender gender) {
    assertThat(user("'gender': " + code).gender()).isEqualTo(gender);
  }

  @ParameterizedTest
  @CsvSource({"1, PERSON", "2, ORGANIZATION", "3, OTHER", "0,"})
  void readsTheVerification(String type, VerificationKind kind) {
    Verification verification = user("'red_official_verify_type': " + type).verification();

    assertThat(verification == null ? null : verification.kind()).isEqualTo(kind);
  }

  @Test
  void fillsMissingCountsFromTheInteractions() {
    User array =
        user(
            "'interactions': [{'type': 'interaction', 'count': 30}, {'type': 'follows', 'count':"
                + " 2}, {'type': 'fans', 'count': '1.5万'}], 'note_num_stat': {'posted': 7}");
    assertThat(array.followerCount()).isEqualTo(15000);
    assertThat(array.followingCount()).isEqualTo(2);
    assertThat(array.likeCount()).isNull();
    assertThat(array.likeAndFavoriteCount()).isEqualTo(30);
    assertThat(array.noteCount()).isEqualTo(7);
    assertThat(array.countsAreApproximate()).isTrue();

    User object =
        user(
            "'interactions': {'fans': '12', 'follows': 3, 'liked': 4, 'interaction': 9, 'notes':"
                + " 5}");
    assertThat(object.followerCount()).isEqualTo(12);
    assertThat(object.followingCount()).isEqualTo(3);
    assertThat(object.likeCount()).isEqualTo(4);
    assertThat(object.likeAndFavoriteCount()).isEqualTo(9);
    assertThat(object.noteCount()).isEqualTo(5);
  }

  @Test
  void leavesEmptyWhatTheProfileDoesNotHave() {
    User user = user("'desc': '', 'location': '', 'images': 'http://a.example/s'");

    assertThat(user.bio()).isNull();
    assertThat(user.location()).isNull();
    assertThat(user.avatarUrl()).isEqualTo("https://a.example/s");
    assertThat(user.followerCount()).isNull();
    assertThat(user.likeAndFavoriteCount()).isNull();
    assertThat(user.tags()).isNull();
    assertThat(user.favedNotesArePublic()).isNull();
    assertThat(user("'user_desc_info': {'desc': 'Hi'}").bio()).isEqualTo("Hi");
  }

  @Test
  void looksIntoWrappers() {
    User wrapped = value(read("{\"user\": " + FULL + "}"));
    assertThat(wrapped.nickname()).isEqualTo("Kite Ann");
    assertThat(wrapped.followerCount()).isEqualTo(8624);

    User split =
        value(
            read(
                """
                {"basic_info": {"nickname": "Ann", "red_id": "k", "ip_location": "Hubei"},
                 "fans": 5, "tags": [{"name": "Pilot"}], "tab_public": {"collection": true}}
                """));
    assertThat(split.userId()).isEqualTo(ID);
    assertThat(split.ipLocation()).isEqualTo("Hubei");
    assertThat(split.followerCount()).isEqualTo(5);
    assertThat(split.tags()).containsExactly("Pilot");
    assertThat(split.favedNotesArePublic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"userid\": \"\", \"nickname\": \"\", \"fans\": 0}",
        "{\"something\": \"else\"}",
        "{\"userid\": \"5f0000000000000000000abc\", \"nickname\": \"\"}",
        "{\"userid\": \"5f0000000000000000000def\", \"nickname\": \"Bob\"}",
        "{\"result\": {\"success\": false, \"code\": -1, \"message\": \"用户不存在\"}}"
      })
  void knowsThatThereIsNoSuchUser(String payload) {
    assertThat(read(payload).kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @Test
  void distinguishesANestedFailureFromAMissingUser() {
    assertThat(read("{\"result\": {\"success\": false, \"message\": \"服务异常\"}}").kind())
        .isEqualTo(Kind.FAILED);
  }

  @Test
  void seesThatTheShapeChanged() {
    assertThat(read("{\"fans\": 5, \"desc\": \"secret\"}"))
        .isEqualTo(Outcome.shapeChanged("data.userid and data.nickname are missing"));
    assertThat(
            AppUserReader.user(
                envelope("{\"nickname\": \"Ann\"}"),
                Series.APP_V2,
                UserRequest.byShareText("http://xhslink.com/x")))
        .isEqualTo(Outcome.shapeChanged("data.userid is missing"));
  }

  @Test
  void takesTheUserOfAShareText() {
    assertThat(
            value(
                    AppUserReader.user(
                        envelope(FULL),
                        Series.APP_V2,
                        UserRequest.byShareText("http://xhslink.com/x")))
                .userId())
        .isEqualTo(ID);
  }
}
