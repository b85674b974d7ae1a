package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.series.webv3.WebSearchResults.USER;
import static io.github.xhsgraphql.series.webv3.WebSearchResults.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how users in search results, which have page numbers, are read. */
class WebUserSearchReaderTest {

  private final SeenTokens tokens = new SeenTokens();

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
    assertThat(user.missing().names())
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
    assertThat(page.items().get(0).missing().names())
        .contains("redId", "avatarUrl", "followerCount", "noteCount")
        .doesNotContain("verification", "nickname");
  }
}
