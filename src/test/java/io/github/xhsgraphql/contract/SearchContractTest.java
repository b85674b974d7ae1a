package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Searches.NOTES;
import static io.github.xhsgraphql.contract.Searches.USERS;
import static io.github.xhsgraphql.contract.Searches.ask;
import static io.github.xhsgraphql.contract.Searches.filter;
import static io.github.xhsgraphql.contract.Searches.ids;
import static io.github.xhsgraphql.contract.Searches.walk;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each series alone returns the same results for the same searches. */
@QuarkusTest
class SearchContractTest {

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
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
  void foundNotesAreTheSame(Series series) {
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

  /** Returns the calls to the series before this one. Each of them fails and is repeated once. */
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
  void foundUsersAreTheSame(Series series) {
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
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "DAY"), "age"),
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "WEEK"), "age"),
        Arguments.of(Series.WEB_V3, filter("publishedWithin", "HALF_YEAR"), "age"));
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
}
