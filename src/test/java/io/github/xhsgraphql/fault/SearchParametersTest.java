package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.fault.PlannedSearches.NOTES;
import static io.github.xhsgraphql.fault.PlannedSearches.SEARCH;
import static io.github.xhsgraphql.fault.SearchBodies.note;
import static io.github.xhsgraphql.fault.SearchBodies.page;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the exact parameters of searches, because upstream silently ignores unknown values. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SearchParametersTest {

  @Planned WireMockServer upstream;

  private PlannedSearches searches;

  @BeforeEach
  void reset() {
    searches = new PlannedSearches(upstream);
    searches.reset();
  }

  private Map<String, String> sent(Series series, Map<String, ?> variables) {
    searches.plan(NOTES.get(series), "1", page(series, note(series, 1)));
    Map<String, Object> all = new HashMap<>(variables);
    all.put("first", 1);
    JsonPath answer = query(SEARCH, all);
    assertThat(answer.getString("data.found.nodes[0].source"))
        .as(() -> answer.prettify())
        .isEqualTo(series.name());
    assertThat(searches.sent(NOTES.get(series))).hasSize(1);
    return searches.sent(NOTES.get(series)).get(0);
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
    searches.reset();
    assertThat(sent(Series.APP_V1, Map.of()))
        .isEqualTo(
            Map.of(
                "keyword", "k",
                "page", "1",
                "sort_type", "general",
                "filter_note_type", "不限",
                "filter_note_time", "不限"));
    searches.reset();
    assertThat(sent(Series.WEB_V3, Map.of()))
        .isEqualTo(Map.of("keyword", "k", "page", "1", "sort", "general", "note_type", "0"));
  }

  @Test
  void noSearchIdOnTheFirstPageOfAnySeries() {
    for (Series series : Series.values()) {
      searches.reset();
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
      searches.reset();
      assertThat(sent(series, Map.of("keyword", "  " + keyword + " ")))
          .containsEntry("keyword", keyword);
    }
  }
}
