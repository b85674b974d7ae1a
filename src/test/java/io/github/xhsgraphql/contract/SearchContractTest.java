package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same searches to each series alone, and what they cost. */
@QuarkusTest
class SearchContractTest {

  private static final String NOTES =
      """
      query($keyword: String = "的", $filter: NoteSearchFilter, $sort: NoteSearchSort, $first: Int = 20,
          $after: String) {
        found: searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: $first, after: $after) {
          nodes { id: noteId title kind excerpt publishedAt likeCount favoriteCount commentCount shareCount
            countsAreApproximate source cover { url } images { url } author { userId nickname } }
          pageInfo { hasNextPage endCursor } } }
      """;

  private static final String USERS =
      """
      query($keyword: String = "的", $first: Int = 20, $after: String) {
        found: searchUsers(keyword: $keyword, first: $first, after: $after) {
          edges { cursor }
          nodes { id: userId nickname avatarUrl redId followerCount profileUrl source }
          pageInfo { hasNextPage endCursor } } }
      """;

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.forgetFailures();
  }

  private static JsonPath ask(String query, Map<String, ?> variables) {
    JsonPath answer = query(query, variables);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  private static List<String> ids(JsonPath answer) {
    return answer.getList("data.found.nodes.id");
  }

  /** Walks a search to its end; {@code between} is done after each answer but the last. */
  private static List<String> walk(String query, Map<String, ?> variables, Runnable between) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> asked = new HashMap<>(variables);
    for (int answers = 0; answers < 50; answers++) {
      JsonPath answer = ask(query, asked);
      ids.addAll(ids(answer));
      if (!answer.getBoolean("data.found.pageInfo.hasNextPage")
          || answer.getString("data.found.pageInfo.endCursor") == null) {
        return ids;
      }
      asked.put("after", answer.getString("data.found.pageInfo.endCursor"));
      between.run();
    }
    throw new AssertionError("the walk doesn't end");
  }

  private static List<String> walk(String query, Map<String, ?> variables) {
    return walk(query, variables, () -> {});
  }

  private static Map<String, Object> filter(String member, Object value) {
    return Map.of("filter", Map.of(member, value));
  }

  @ParameterizedTest
  @EnumSource
  void foundNotesAreWalkedToTheEnd(Series series) {
    Sandbox.only(Series.APP_V2);
    List<String> best = walk(NOTES, Map.of("first", 50));
    Sandbox.only(series);

    assertThat(walk(NOTES, Map.of("first", 17)))
        .hasSizeGreaterThan(60)
        .doesNotHaveDuplicates()
        .isEqualTo(best);
  }

  @ParameterizedTest
  @EnumSource
  void foundNotesTellTheSame(Series series) {
    Sandbox.only(Series.APP_V2);
    JsonPath best = ask(NOTES, Map.of());
    Sandbox.only(series);

    JsonPath found = ask(NOTES, Map.of());

    assertThat(found.getList("data.found.nodes.source")).containsOnly(series.name());
    for (String same : List.of("id", "title", "kind", "author.userId", "publishedAt")) {
      assertThat(found.getList("data.found.nodes." + same))
          .as(same)
          .isEqualTo(best.getList("data.found.nodes." + same));
    }
    assertThat(found.getList("data.found.nodes.title")).containsNull();
    assertThat(found.getList("data.found.nodes.likeCount")).doesNotContainNull();
    assertThat(found.<String>getList("data.found.nodes.cover.url"))
        .allMatch(url -> url.startsWith("https://"));
    assertThat(found.<List<String>>getList("data.found.nodes.images.url"))
        .allMatch(urls -> !urls.isEmpty() && urls.stream().allMatch(u -> u.startsWith("https:")))
        .anyMatch(urls -> urls.size() > 1);
    assertThat(Sandbox.calls()).isEqualTo(series == Series.APP_V2 ? 1 : failed(series) + 1);
  }

  /** How many calls the series before this one cost, each asked twice. */
  private static int failed(Series series) {
    return 2 * series.ordinal();
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void foundUsersAreWalkedToTheEnd(Series series) {
    Sandbox.only(Series.APP_V2);
    List<String> best = walk(USERS, Map.of("first", 50));
    Sandbox.only(series);

    assertThat(walk(USERS, Map.of("first", 7)))
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .isEqualTo(best);
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void foundUsersTellTheSame(Series series) {
    Sandbox.only(Series.APP_V2);
    JsonPath best = ask(USERS, Map.of());
    Sandbox.only(series);

    JsonPath found = ask(USERS, Map.of());

    assertThat(found.getList("data.found.nodes.source")).containsOnly(series.name());
    for (String same : List.of("id", "nickname", "redId", "followerCount")) {
      assertThat(found.getList("data.found.nodes." + same))
          .as(same)
          .doesNotContainNull()
          .isEqualTo(best.getList("data.found.nodes." + same));
    }
    assertThat(found.<String>getList("data.found.nodes.avatarUrl"))
        .allMatch(url -> url.startsWith("https://"));
  }

  @ParameterizedTest
  @EnumSource
  void kindsAreHonoured(Series series) {
    Sandbox.only(series);
    for (String kind : List.of("IMAGE", "VIDEO")) {
      assertThat(ask(NOTES, filter("kind", kind)).getList("data.found.nodes.kind"))
          .hasSizeGreaterThan(5)
          .containsOnly(kind);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,LATEST,publishedAt",
    "APP_V2,MOST_LIKED,likeCount",
    "APP_V2,MOST_COMMENTED,commentCount",
    "APP_V2,MOST_FAVORITED,favoriteCount",
    "APP_V1,LATEST,publishedAt",
    "APP_V1,MOST_LIKED,likeCount",
    "APP_V1,MOST_COMMENTED,commentCount",
    "APP_V1,MOST_FAVORITED,favoriteCount",
    "WEB_V3,LATEST,publishedAt",
    "WEB_V3,MOST_LIKED,likeCount",
  })
  void ordersAreHonoured(Series series, String sort, String by) {
    Sandbox.only(series);
    List<Comparable<Object>> values =
        ask(NOTES, Map.of("sort", sort)).getList("data.found.nodes." + by);

    assertThat(values).hasSize(20).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "APP_V1"})
  void timesAreHonoured(Series series) {
    Sandbox.only(series);
    assertThat(ids(ask(NOTES, filter("publishedWithin", "DAY")))).isEmpty();
    assertThat(
            ask(NOTES, filter("publishedWithin", "HALF_YEAR"))
                .<String>getList("data.found.nodes.publishedAt"))
        .isNotEmpty()
        .allMatch(at -> at.compareTo("2026-03-01") > 0);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(Series.APP_V1, Map.of("sort", "ENGLISH_FIRST"), "English"),
        Arguments.of(Series.APP_V1, filter("aiMode", true), "AI"),
        Arguments.of(Series.APP_V1, filter("kind", "LIVE"), "live"),
        Arguments.of(Series.WEB_V3, Map.of("sort", "ENGLISH_FIRST"), "ENGLISH_FIRST"),
        Arguments.of(Series.WEB_V3, Map.of("sort", "MOST_COMMENTED"), "MOST_COMMENTED"),
        Arguments.of(Series.WEB_V3, Map.of("sort", "MOST_FAVORITED"), "MOST_FAVORITED"),
        Arguments.of(Series.WEB_V3, filter("aiMode", true), "AI"),
        Arguments.of(Series.WEB_V3, filter("kind", "LIVE"), "live"),
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "DAY"), "time"),
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "WEEK"), "time"),
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "HALF_YEAR"), "time"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void aSeriesIsNotAskedForWhatItLacks(Series series, Map<String, ?> variables, String why) {
    Sandbox.only(series);

    JsonPath answer = query(NOTES, variables);

    String attempt = "errors[0].extensions.attempts[" + series.ordinal() + "].";
    assertThat(answer.<Object>get("data.found")).isNull();
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.getString(attempt + "outcome")).isEqualTo("SKIPPED");
    assertThat(answer.getString(attempt + "reason")).contains(why);
    assertThat(answer.getList("extensions.upstream.trace.series")).doesNotContain(series.name());
  }

  @Test
  void aPageCostsOneCallWhateverItCarries() {
    JsonPath answer = ask(NOTES, Map.of());
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
    assertThat(answer.getList("data.found.nodes.excerpt")).doesNotContainNull();
    assertThat(ask(NOTES, Map.of("first", 45)).getInt("extensions.upstream.calls"))
        .as("the first page is known")
        .isEqualTo(2);
    assertThat(ask(USERS, Map.of()).getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  @Test
  void theWholeTextCostsOneCallForEachNote() {
    JsonPath answer = ask("{searchNotes(keyword:\"的\",first:3){nodes{excerpt text}}}", Map.of());
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(4);
    for (int i = 0; i < 3; i++) {
      assertThat(answer.getString("data.searchNotes.nodes[" + i + "].text"))
          .startsWith(answer.getString("data.searchNotes.nodes[" + i + "].excerpt"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "WEB_V3"})
  void whatTheListDoesNotTellOfAUserCostsOneCallForEach(Series series) {
    Sandbox.only(series);
    JsonPath answer =
        ask("{searchUsers(keyword:\"的\",first:3){nodes{bio gender noteCount}}}", Map.of());
    List<String> operations =
        answer.getList("extensions.upstream.trace.findAll{it.series=='" + series + "'}.operation");
    assertThat(operations).containsExactlyInAnyOrder("searchUsers", "user", "user", "user");
    assertThat(answer.getList("data.searchUsers.nodes.gender")).doesNotContainNull();
    assertThat(answer.getList("data.searchUsers.nodes.noteCount")).doesNotContainNull();
  }

  @Test
  void aNumberOfNotesThatIsToldCostsNothing() {
    JsonPath answer = ask("{searchUsers(keyword:\"的\"){nodes{userId noteCount}}}", Map.of());
    int users = answer.getList("data.searchUsers.nodes").size();
    assertThat(answer.getList("data.searchUsers.nodes.noteCount")).doesNotContainNull();
    assertThat(answer.getInt("extensions.upstream.calls")).isBetween(2, users - 1);
  }

  @ParameterizedTest
  @EnumSource
  void nothingFoundIsAnEmptyListAtOneCall(Series series) {
    Sandbox.only(series);
    JsonPath answer = ask(NOTES, Map.of("keyword", "nothing like this"));
    assertThat(ids(answer)).isEmpty();
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(answer.getString("extensions.upstream.trace[-1].outcome")).isEqualTo("EMPTY");
    assertThat(Sandbox.calls()).isEqualTo(failed(series) + 1);
  }

  static Stream<String> badKeywords() {
    return Stream.of(
        "",
        " ",
        " \u3000\n ",
        "a".repeat(101),
        "🌿".repeat(101),
        "a\nb",
        "a\tb",
        "a\u0000",
        "a\u0085b",
        "a\u007fb",
        "\ud83c");
  }

  @ParameterizedTest
  @MethodSource("badKeywords")
  void aBadKeywordIsNamedAndCostsNothing(String keyword) {
    for (String query : List.of(NOTES, USERS)) {
      JsonPath answer = query(query, Map.of("keyword", keyword));
      assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
      assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("keyword");
    }
    assertThat(Sandbox.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"searchNotes", "searchUsers"})
  void oneHundredCharactersAreAKeyword(String field) {
    String keyword = "🌿".repeat(100);
    ask(
        "query($k:String!){" + field + "(keyword:$k){nodes{__typename}}}",
        Map.of("k", "  " + keyword + "\n"));
    assertThat(Sandbox.requests().get(0).toString())
        .contains(keyword)
        .doesNotContain(keyword + "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101, -1})
  void aBadSizeIsNamedAndCostsNothing(int first) {
    for (String field : List.of("searchNotes", "searchUsers")) {
      JsonPath answer =
          query(
              "query($first:Int){%s(keyword:\"的\",first:$first){pageInfo{hasNextPage}}}"
                  .formatted(field),
              Map.of("first", first));
      assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("first");
    }
    assertThat(Sandbox.calls()).isZero();
  }

  static Stream<Map<String, ?>> otherSearches() {
    return Stream.of(
        Map.of("keyword", "咖啡"),
        Map.of("sort", "LATEST"),
        filter("kind", "IMAGE"),
        filter("publishedWithin", "WEEK"),
        filter("aiMode", true));
  }

  @ParameterizedTest
  @MethodSource("otherSearches")
  void aCursorOfAnotherSearchIsRefusedAtNoCost(Map<String, ?> variables) {
    Map<String, Object> asked = new HashMap<>(variables);
    asked.put("after", ask(NOTES, Map.of()).getString("data.found.pageInfo.endCursor"));
    Sandbox.reset();

    JsonPath answer = query(NOTES, asked);

    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("INVALID_CURSOR");
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void aCursorOfNotesIsNoneOfUsers() {
    String after = ask(NOTES, Map.of()).getString("data.found.pageInfo.endCursor");
    assertThat(query(USERS, Map.of("after", after)).getString("errors[0].extensions.code"))
        .isEqualTo("INVALID_CURSOR");
  }

  static Stream<Map<String, Object>> sameSearches() {
    Map<String, Object> nulls = new HashMap<>();
    nulls.put("kind", null);
    nulls.put("publishedWithin", null);
    nulls.put("aiMode", null);
    Map<String, Object> none = new HashMap<>();
    none.put("filter", null);
    none.put("sort", null);
    return Stream.of(
        none,
        Map.of("filter", Map.of()),
        Map.of("filter", nulls),
        Map.of("keyword", " 的 "),
        Map.of("sort", "GENERAL", "filter", Map.of("kind", "ANY", "aiMode", false)));
  }

  @ParameterizedTest
  @MethodSource("sameSearches")
  void whatIsLeftOutMeansItsDefault(Map<String, Object> variables) {
    JsonPath first = ask(NOTES, Map.of());
    String after = first.getString("data.found.pageInfo.endCursor");
    Map<String, Object> asked = new HashMap<>(variables);
    asked.put("after", after);

    assertThat(ids(ask(NOTES, asked)))
        .hasSize(20)
        .isEqualTo(ids(ask(NOTES, Map.of("after", after))))
        .doesNotContainAnyElementsOf(ids(first));
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,2,33",
    "APP_V2,1,33",
    "APP_V1,1,33",
    "APP_V2,1,20",
    "APP_V1,2,20",
    "APP_V2,3,7"
  })
  void aWalkGoesOnInAnotherSeriesWithoutLossOrDouble(Series from, int answersBefore, int first) {
    List<String> all = walk(NOTES, Map.of("first", 50));
    for (Series better : Series.values()) {
      if (better.ordinal() < from.ordinal()) {
        Sandbox.down(better);
      }
    }
    int[] answers = {0};

    List<String> walked =
        walk(
            NOTES,
            Map.of("first", first),
            () -> {
              if (++answers[0] == answersBefore) {
                Sandbox.down(from);
              }
            });

    assertThat(walked).isEqualTo(all);
  }

  @Test
  void aWalkOfUsersGoesOnInWebV3() {
    List<String> all = walk(USERS, Map.of("first", 50));
    assertThat(walk(USERS, Map.of("first", 9), () -> Sandbox.down(Series.APP_V2))).isEqualTo(all);
  }

  @Test
  void aWalkOfUsersThatCantGoOnSaysThatAppV1HasNone() {
    String after = ask(USERS, Map.of("first", 9)).getString("data.found.pageInfo.endCursor");
    Sandbox.down(Series.APP_V2, Series.WEB_V3);

    JsonPath answer = query(USERS, Map.of("after", after));

    assertThat(answer.getString("errors[0].extensions.code"))
        .isEqualTo("CURSOR_SERIES_UNAVAILABLE");
    assertThat(answer.getString("errors[0].extensions.attempts.find{it.series=='APP_V1'}.reason"))
        .contains("has no user search");
    Sandbox.reset();
    Gateway.forgetFailures();
    assertThat(ids(ask(USERS, Map.of("after", after)))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aFoundNoteCanBeServedByWebV3Afterwards(Series series) {
    Gateway.forgetTokens();
    Sandbox.only(series);
    String noteId = ids(ask(NOTES, Map.of("first", 1))).get(0);
    Sandbox.only(Series.WEB_V3);

    JsonPath note =
        ask("query($id:String){note(noteId:$id){text source shareUrl}}", Map.of("id", noteId));

    assertThat(note.getString("data.note.source")).isEqualTo("WEB_V3");
    assertThat(note.getString("data.note.text")).isNotBlank();
    assertThat(note.getString("data.note.shareUrl")).contains("xsec_token=");
  }
}
