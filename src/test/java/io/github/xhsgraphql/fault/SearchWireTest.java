package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What searches send, word for word: upstream ignores a wrong word without a sign. */
@QuarkusTest
@QuarkusTestResource(value = PlannedUpstream.class, restrictToAnnotatedClass = true)
class SearchWireTest {

  private static final Map<Series, String> NOTES =
      Map.of(
          Series.APP_V2, "/api/v1/xiaohongshu/app_v2/search_notes",
          Series.APP_V1, "/api/v1/xiaohongshu/app/search_notes",
          Series.WEB_V3, "/api/v1/xiaohongshu/web_v3/fetch_search_notes");

  private static final Map<Series, String> USERS =
      Map.of(
          Series.APP_V2, "/api/v1/xiaohongshu/app_v2/search_users",
          Series.WEB_V3, "/api/v1/xiaohongshu/web_v3/fetch_search_users");

  private static final String SEARCH =
      """
      query($keyword: String = "k", $filter: NoteSearchFilter, $sort: NoteSearchSort, $first: Int = 20,
          $after: String) {
        found: searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: $first, after: $after) {
          nodes { id: noteId source } pageInfo { hasNextPage endCursor } } }
      """;

  private static final String SEARCH_USERS =
      """
      query($keyword: String = "k", $first: Int = 20, $after: String) {
        found: searchUsers(keyword: $keyword, first: $first, after: $after) {
          nodes { id: userId source } pageInfo { hasNextPage endCursor } } }
      """;

  @Planned WireMockServer upstream;

  @BeforeEach
  void forget() {
    upstream.resetAll();
    upstream.stubFor(
        any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404).withBody("{}")));
    Gateway.forget();
  }

  private static String id(int n) {
    return String.format("68a1f0c2000000000100%04x", n);
  }

  private static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]";
  }

  private static String note(Series series, int n) {
    return series == Series.WEB_V3
        ? "{\"id\":\"%s\",\"modelType\":\"note\",\"noteCard\":{\"type\":\"normal\"}}"
            .formatted(id(n))
        : "{\"model_type\":\"note\",\"note\":{\"id\":\"%s\",\"type\":\"normal\"}}".formatted(id(n));
  }

  private static final String AD =
      "{\"model_type\":\"ads\",\"ads\":{\"note\":{\"id\":\"68a1f0c20000000001009999\"}}}";

  /** A page of App V2's, with its next page's number and IDs one level above the payload. */
  private static String appV2(int next, String... items) {
    String body = Bodies.app(items(items) + "}");
    return body.substring(0, body.lastIndexOf("}}"))
        + ",\"next_page\":%d,\"search_id\":\"s-%d\",\"search_session_id\":\"t-%d\"}}"
            .formatted(next, next, next);
  }

  private static String page(Series series, String... items) {
    return switch (series) {
      case APP_V2 -> appV2(2, items);
      case APP_V1 -> {
        String body = Bodies.app(items(items) + "}");
        yield body.substring(0, body.lastIndexOf("}}"))
            + ",\"searchId\":\"s-2\",\"sessionId\":\"t-2\"}}";
      }
      case WEB_V3 ->
          "{\"code\":200,\"data\":{\"ok\":true,\"data\":%s,\"hasMore\":true}}}"
              .formatted(items(items));
    };
  }

  private void plan(String path, String page, String body) {
    upstream.stubFor(
        get(urlPathEqualTo(path))
            .withQueryParam("page", equalTo(page))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(body)));
  }

  private List<LoggedRequest> requests(String path) {
    return upstream.findAll(getRequestedFor(urlPathEqualTo(path)));
  }

  private static Map<String, String> parameters(LoggedRequest request) {
    return request.getQueryParams().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().firstValue()));
  }

  private Map<String, String> sent(Series series, Map<String, ?> variables) {
    plan(NOTES.get(series), "1", page(series, note(series, 1)));
    Map<String, Object> asked = new HashMap<>(variables);
    asked.put("first", 1);
    JsonPath answer = query(SEARCH, asked);
    assertThat(answer.getString("data.found.nodes[0].source"))
        .as(() -> answer.prettify())
        .isEqualTo(series.name());
    assertThat(requests(NOTES.get(series))).hasSize(1);
    return parameters(requests(NOTES.get(series)).get(0));
  }

  @Test
  void theFirstPageSendsTheDefaultsAndNoIds() {
    assertThat(sent(Series.APP_V2, Map.of()))
        .isEqualTo(
            Map.of(
                "keyword", "k",
                "page", "1",
                "sort_type", "general",
                "note_type", "不限",
                "time_filter", "不限",
                "ai_mode", "0"));
    forget();
    assertThat(sent(Series.APP_V1, Map.of()))
        .isEqualTo(
            Map.of(
                "keyword", "k",
                "page", "1",
                "sort_type", "general",
                "filter_note_type", "不限",
                "filter_note_time", "不限"));
    forget();
    assertThat(sent(Series.WEB_V3, Map.of()))
        .isEqualTo(Map.of("keyword", "k", "page", "1", "sort", "general", "note_type", "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,GENERAL,general",
    "APP_V2,LATEST,time_descending",
    "APP_V2,MOST_LIKED,popularity_descending",
    "APP_V2,MOST_COMMENTED,comment_descending",
    "APP_V2,MOST_FAVORITED,collect_descending",
    "APP_V2,ENGLISH_FIRST,english_preferred",
    "APP_V1,GENERAL,general",
    "APP_V1,LATEST,time_descending",
    "APP_V1,MOST_LIKED,popularity_descending",
    "APP_V1,MOST_COMMENTED,comment_descending",
    "APP_V1,MOST_FAVORITED,collect_descending",
    "WEB_V3,GENERAL,general",
    "WEB_V3,LATEST,time_descending",
    "WEB_V3,MOST_LIKED,popularity_descending",
  })
  void sendsEveryOrder(Series series, String sort, String word) {
    assertThat(sent(series, Map.of("sort", sort)))
        .containsEntry(series == Series.WEB_V3 ? "sort" : "sort_type", word);
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,ANY,不限",
    "APP_V2,IMAGE,普通笔记",
    "APP_V2,VIDEO,视频笔记",
    "APP_V2,LIVE,直播笔记",
    "APP_V1,ANY,不限",
    "APP_V1,IMAGE,普通笔记",
    "APP_V1,VIDEO,视频笔记",
    "WEB_V3,ANY,0",
    "WEB_V3,IMAGE,1",
    "WEB_V3,VIDEO,2",
  })
  void sendsEveryKind(Series series, String kind, String word) {
    assertThat(sent(series, Map.of("filter", Map.of("kind", kind))))
        .containsEntry(series == Series.APP_V1 ? "filter_note_type" : "note_type", word);
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,ANY_TIME,不限",
    "APP_V2,DAY,一天内",
    "APP_V2,WEEK,一周内",
    "APP_V2,HALF_YEAR,半年内",
    "APP_V1,ANY_TIME,不限",
    "APP_V1,DAY,一天内",
    "APP_V1,WEEK,一周内",
    "APP_V1,HALF_YEAR,半年内",
  })
  void sendsEveryTime(Series series, String within, String word) {
    assertThat(sent(series, Map.of("filter", Map.of("publishedWithin", within))))
        .containsEntry(series == Series.APP_V1 ? "filter_note_time" : "time_filter", word);
  }

  @ParameterizedTest
  @CsvSource({"false,0", "true,1"})
  void sendsTheAiMode(boolean aiMode, String word) {
    assertThat(sent(Series.APP_V2, Map.of("filter", Map.of("aiMode", aiMode))))
        .containsEntry("ai_mode", word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a+b",
        "100%",
        "100%41",
        "{a}",
        "{",
        "a&page=9",
        "#猫 🌿",
        "\"'<>\\",
        "?=/;:"
      })
  void sendsTheKeywordAsItIs(String keyword) {
    for (Series series : Series.values()) {
      forget();
      assertThat(sent(series, Map.of("keyword", "  " + keyword + " ")))
          .containsEntry("keyword", keyword);
    }
  }

  @Test
  void appV2CarriesItsIdsOnAndTakesTheNamedPage() {
    String path = NOTES.get(Series.APP_V2);
    plan(path, "1", appV2(3, note(Series.APP_V2, 1)));
    plan(path, "3", appV2(4, note(Series.APP_V2, 2)));
    plan(path, "4", appV2(5));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1), id(2));
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(requests(path)).hasSize(3);
    assertThat(parameters(requests(path).get(1)))
        .containsEntry("page", "3")
        .containsEntry("search_id", "s-3")
        .containsEntry("search_session_id", "t-3");
    assertThat(parameters(requests(path).get(2)))
        .as("those of the first answer")
        .containsEntry("search_id", "s-3")
        .containsEntry("search_session_id", "t-3");
  }

  @Test
  void appV2EndsWhereNoPageIsNamed() {
    plan(
        NOTES.get(Series.APP_V2),
        "1",
        Bodies.app(items(note(Series.APP_V2, 1)) + ",\"search_id\":\"s\"}"));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes")).hasSize(1);
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(requests(NOTES.get(Series.APP_V2))).hasSize(1);
  }

  @Test
  void appV1CarriesItsIdsOnInItsOtherSpelling() {
    String path = NOTES.get(Series.APP_V1);
    plan(path, "1", page(Series.APP_V1, note(Series.APP_V1, 1)));
    plan(path, "2", page(Series.APP_V1));

    assertThat(query(SEARCH).getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(parameters(requests(path).get(1)))
        .containsEntry("page", "2")
        .containsEntry("search_id", "s-2")
        .containsEntry("session_id", "t-2");
  }

  @Test
  void theCursorCarriesThePagingValuesOn() {
    String path = NOTES.get(Series.APP_V2);
    plan(path, "1", appV2(2, note(Series.APP_V2, 1)));
    String after = query(SEARCH, Map.of("first", 1)).getString("data.found.pageInfo.endCursor");
    plan(path, "2", appV2(3, note(Series.APP_V2, 2)));

    JsonPath answer = query(SEARCH, Map.of("first", 1, "after", after));

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(2));
    assertThat(requests(path)).hasSize(2);
    assertThat(parameters(requests(path).get(1)))
        .containsEntry("search_id", "s-2")
        .containsEntry("search_session_id", "t-2");
  }

  @Test
  void usersArePagedWithTheSearchIdInAppV2AndByNumberInWebV3() {
    String v2 = USERS.get(Series.APP_V2);
    String user = "{\"id\":\"%s\",\"name\":\"Mei Lan\"}";
    String first = Bodies.app("{\"users\":[" + user.formatted(id(1)) + "]}");
    plan(v2, "1", first.substring(0, first.lastIndexOf("}}")) + ",\"searchId\":\"s\"}}");
    plan(v2, "2", Bodies.app("{\"users\":[]}"));

    assertThat(query(SEARCH_USERS).getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(parameters(requests(v2).get(0))).isEqualTo(Map.of("keyword", "k", "page", "1"));
    assertThat(parameters(requests(v2).get(1)))
        .isEqualTo(Map.of("keyword", "k", "page", "2", "search_id", "s"));

    forget();
    String web = USERS.get(Series.WEB_V3);
    String page = "{\"code\":200,\"data\":{\"ok\":true,\"data\":{\"users\":[%s],\"hasMore\":%s}}}";
    plan(web, "1", page.formatted(user.formatted(id(2)), true));
    plan(web, "2", page.formatted(user.formatted(id(3)), false));

    assertThat(query(SEARCH_USERS).getList("data.found.nodes.id")).containsExactly(id(2), id(3));
    assertThat(parameters(requests(web).get(1))).isEqualTo(Map.of("keyword", "k", "page", "2"));
    assertThat(requests("/api/v1/xiaohongshu/app/search_users")).isEmpty();
  }

  @Test
  void aPageOfNothingButAdsIsNeitherUnreadableNorTheEnd() {
    String path = NOTES.get(Series.APP_V2);
    plan(path, "1", appV2(2, AD, "{\"model_type\":\"search_agent\"}"));
    plan(path, "2", appV2(3, AD, note(Series.APP_V2, 1)));
    plan(path, "3", appV2(4));

    JsonPath answer = query(SEARCH, Map.of("first", 1));

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(answer.getList("data.found.nodes.source")).containsExactly("APP_V2");
    assertThat(requests(path)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatBringsNothingButAdsEnds(Series series) {
    String other = series == Series.WEB_V3 ? "{\"id\":\"1#\",\"modelType\":\"rec_query\"}" : AD;
    for (int page = 1; page < 20; page++) {
      String body = series == Series.APP_V2 ? appV2(page + 1, other) : page(series, other);
      plan(NOTES.get(series), String.valueOf(page), body);
    }

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes")).isEmpty();
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(requests(NOTES.get(series))).hasSize(3);
  }

  @Test
  void aPlaceIsFoundAgainBehindAPageOfNothingButAds() {
    plan(NOTES.get(Series.APP_V2), "1", appV2(2, note(Series.APP_V2, 1)));
    plan(NOTES.get(Series.APP_V1), "1", page(Series.APP_V1, AD));
    plan(NOTES.get(Series.APP_V1), "2", page(Series.APP_V1, note(Series.APP_V1, 1)));
    plan(NOTES.get(Series.APP_V1), "3", page(Series.APP_V1, note(Series.APP_V1, 2)));

    JsonPath answer = query(SEARCH, Map.of("first", 2));

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1), id(2));
    assertThat(answer.getList("data.found.nodes.source")).containsExactly("APP_V2", "APP_V1");
    assertThat(parameters(requests(NOTES.get(Series.APP_V1)).get(1)))
        .containsEntry("search_id", "s-2")
        .containsEntry("session_id", "t-2");
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatRepeatsItsPageEnds(Series series) {
    for (int page = 1; page < 20; page++) {
      String note = note(series, 1);
      String body = series == Series.APP_V2 ? appV2(page + 1, note) : page(series, note);
      plan(NOTES.get(series), String.valueOf(page), body);
    }

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(requests(NOTES.get(series))).hasSize(2);
  }

  @Test
  void aRealEmptyFirstPageIsTheAnswer() {
    plan(NOTES.get(Series.APP_V2), "1", appV2(2));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes")).isEmpty();
    assertThat(answer.getList("extensions.upstream.trace.outcome")).containsExactly("EMPTY");
  }

  @Test
  void anUnreadablePageGoesToTheNextSeries() {
    plan(NOTES.get(Series.APP_V2), "1", Bodies.app("{\"item_list\":[]}"));
    plan(NOTES.get(Series.APP_V1), "1", page(Series.APP_V1, note(Series.APP_V1, 7)));

    JsonPath answer = query(SEARCH, Map.of("first", 1));

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(7));
    assertThat(answer.getList("extensions.upstream.trace.outcome"))
        .containsExactly("SHAPE_CHANGED", "FOUND");
  }

  @Test
  void noSearchIdOnTheFirstPageOfAnySeries() {
    for (Series series : Series.values()) {
      forget();
      upstream.stubFor(
          get(urlPathEqualTo(NOTES.get(series)))
              .withQueryParam("search_id", absent())
              .withQueryParam("session_id", absent())
              .withQueryParam("search_session_id", absent())
              .willReturn(
                  aResponse()
                      .withHeader("Content-Type", "application/json")
                      .withBody(page(series, note(series, 1)))));
      assertThat(query(SEARCH, Map.of("first", 1)).getList("data.found.nodes.source"))
          .containsExactly(series.name());
    }
  }

  @Test
  void aLongListIsJoinedFromItsPages() {
    String path = NOTES.get(Series.APP_V2);
    for (int page = 1; page <= 3; page++) {
      int from = page * 10;
      String[] notes =
          IntStream.range(from, from + 10)
              .mapToObj(n -> note(Series.APP_V2, n))
              .toArray(String[]::new);
      plan(path, String.valueOf(page), appV2(page + 1, notes));
    }

    assertThat(query(SEARCH, Map.of("first", 25)).getList("data.found.nodes")).hasSize(25);
    assertThat(requests(path)).hasSize(3);
  }
}
