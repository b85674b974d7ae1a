package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedSearches.NOTES;
import static io.github.xhsgraphql.fault.PlannedSearches.SEARCH;
import static io.github.xhsgraphql.fault.SearchBodies.AD;
import static io.github.xhsgraphql.fault.SearchBodies.appV2;
import static io.github.xhsgraphql.fault.SearchBodies.id;
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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests pages of search results that contain only ads, which the gateway leaves out. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SearchAdsTest {

  @Planned WireMockServer upstream;

  private PlannedSearches searches;

  @BeforeEach
  void reset() {
    searches = new PlannedSearches(upstream);
    searches.reset();
  }

  @Test
  void aPageOfNothingButAdsIsNeitherUnreadableNorTheEnd() {
    String path = NOTES.get(Series.APP_V2);
    searches.plan(path, "1", appV2(2, AD, "{\"model_type\":\"search_agent\"}"));
    searches.plan(path, "2", appV2(3, AD, note(Series.APP_V2, 1)));
    searches.plan(path, "3", appV2(4));

    JsonPath answer = query(SEARCH, Map.of("first", 1));

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(answer.getList("data.found.nodes.source")).containsExactly("APP_V2");
    assertThat(searches.sent(path)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatBringsNothingButAdsEnds(Series series) {
    String other = series == Series.WEB_V3 ? "{\"id\":\"1#\",\"modelType\":\"rec_query\"}" : AD;
    for (int page = 1; page < 20; page++) {
      String body = series == Series.APP_V2 ? appV2(page + 1, other) : page(series, other);
      searches.plan(NOTES.get(series), String.valueOf(page), body);
    }

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes")).isEmpty();
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(searches.sent(NOTES.get(series))).hasSize(3);
  }

  @Test
  void aPlaceIsFoundAgainBehindAPageOfNothingButAds() {
    searches.plan(NOTES.get(Series.APP_V2), "1", appV2(2, note(Series.APP_V2, 1)));
    searches.plan(NOTES.get(Series.APP_V1), "1", page(Series.APP_V1, AD));
    searches.plan(NOTES.get(Series.APP_V1), "2", page(Series.APP_V1, note(Series.APP_V1, 1)));
    searches.plan(NOTES.get(Series.APP_V1), "3", page(Series.APP_V1, note(Series.APP_V1, 2)));

    JsonPath answer = query(SEARCH, Map.of("first", 2));

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1), id(2));
    assertThat(answer.getList("data.found.nodes.source")).containsExactly("APP_V2", "APP_V1");
    assertThat(searches.sent(NOTES.get(Series.APP_V1)).get(1))
        .containsEntry("search_id", "s-2")
        .containsEntry("session_id", "t-2");
  }
}
