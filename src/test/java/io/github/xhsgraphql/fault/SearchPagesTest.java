package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedSearches.NOTES;
import static io.github.xhsgraphql.fault.PlannedSearches.SEARCH;
import static io.github.xhsgraphql.fault.PlannedSearches.SEARCH_USERS;
import static io.github.xhsgraphql.fault.PlannedSearches.USERS;
import static io.github.xhsgraphql.fault.SearchBodies.appV2;
import static io.github.xhsgraphql.fault.SearchBodies.id;
import static io.github.xhsgraphql.fault.SearchBodies.items;
import static io.github.xhsgraphql.fault.SearchBodies.note;
import static io.github.xhsgraphql.fault.SearchBodies.page;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how searches continue from page to page and where they end. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SearchPagesTest {

  @Planned WireMockServer upstream;

  private PlannedSearches searches;

  @BeforeEach
  void reset() {
    searches = new PlannedSearches(upstream);
    searches.reset();
  }

  @Test
  void appV2CarriesItsIdsOnAndTakesTheNamedPage() {
    String path = NOTES.get(Series.APP_V2);
    searches.plan(path, "1", appV2(3, note(Series.APP_V2, 1)));
    searches.plan(path, "3", appV2(4, note(Series.APP_V2, 2)));
    searches.plan(path, "4", appV2(5));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1), id(2));
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(searches.sent(path)).hasSize(3);
    assertThat(searches.sent(path).get(1))
        .containsEntry("page", "3")
        .containsEntry("search_id", "s-3")
        .containsEntry("search_session_id", "t-3");
    assertThat(searches.sent(path).get(2))
        .as("those of the first answer")
        .containsEntry("search_id", "s-3")
        .containsEntry("search_session_id", "t-3");
  }

  @Test
  void appV2EndsWhereNoPageIsNamed() {
    searches.plan(
        NOTES.get(Series.APP_V2),
        "1",
        Bodies.app(items(note(Series.APP_V2, 1)) + ",\"search_id\":\"s\"}"));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes")).hasSize(1);
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(searches.sent(NOTES.get(Series.APP_V2))).hasSize(1);
  }

  @Test
  void appV1CarriesItsIdsOnInItsOtherSpelling() {
    String path = NOTES.get(Series.APP_V1);
    searches.plan(path, "1", page(Series.APP_V1, note(Series.APP_V1, 1)));
    searches.plan(path, "2", page(Series.APP_V1));

    assertThat(query(SEARCH).getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(searches.sent(path).get(1))
        .containsEntry("page", "2")
        .containsEntry("search_id", "s-2")
        .containsEntry("session_id", "t-2");
  }

  @Test
  void theCursorCarriesThePagingValuesOn() {
    String path = NOTES.get(Series.APP_V2);
    searches.plan(path, "1", appV2(2, note(Series.APP_V2, 1)));
    String after = query(SEARCH, Map.of("first", 1)).getString("data.found.pageInfo.endCursor");
    searches.plan(path, "2", appV2(3, note(Series.APP_V2, 2)));

    JsonPath answer = query(SEARCH, Map.of("first", 1, "after", after));

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(2));
    assertThat(searches.sent(path)).hasSize(2);
    assertThat(searches.sent(path).get(1))
        .containsEntry("search_id", "s-2")
        .containsEntry("search_session_id", "t-2");
  }

  @Test
  void usersArePagedWithTheSearchIdInAppV2AndByNumberInWebV3() {
    String v2 = USERS.get(Series.APP_V2);
    String user = "{\"id\":\"%s\",\"name\":\"Mei Lan\"}";
    String first = Bodies.app("{\"users\":[" + user.formatted(id(1)) + "]}");
    searches.plan(v2, "1", first.substring(0, first.lastIndexOf("}}")) + ",\"searchId\":\"s\"}}");
    searches.plan(v2, "2", Bodies.app("{\"users\":[]}"));

    assertThat(query(SEARCH_USERS).getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(searches.sent(v2).get(0)).isEqualTo(Map.of("keyword", "k", "page", "1"));
    assertThat(searches.sent(v2).get(1))
        .isEqualTo(Map.of("keyword", "k", "page", "2", "search_id", "s"));

    searches.reset();
    String web = USERS.get(Series.WEB_V3);
    String page = "{\"code\":200,\"data\":{\"ok\":true,\"data\":{\"users\":[%s],\"hasMore\":%s}}}";
    searches.plan(web, "1", page.formatted(user.formatted(id(2)), true));
    searches.plan(web, "2", page.formatted(user.formatted(id(3)), false));

    assertThat(query(SEARCH_USERS).getList("data.found.nodes.id")).containsExactly(id(2), id(3));
    assertThat(searches.sent(web).get(1)).isEqualTo(Map.of("keyword", "k", "page", "2"));
    assertThat(searches.sent("/api/v1/xiaohongshu/app/search_users")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSearchThatRepeatsItsPageEnds(Series series) {
    for (int page = 1; page < 20; page++) {
      String note = note(series, 1);
      String body = series == Series.APP_V2 ? appV2(page + 1, note) : page(series, note);
      searches.plan(NOTES.get(series), String.valueOf(page), body);
    }

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(1));
    assertThat(answer.getBoolean("data.found.pageInfo.hasNextPage")).isFalse();
    assertThat(searches.sent(NOTES.get(series))).hasSize(2);
  }

  @Test
  void aRealEmptyFirstPageIsTheAnswer() {
    searches.plan(NOTES.get(Series.APP_V2), "1", appV2(2));

    JsonPath answer = query(SEARCH);

    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getList("data.found.nodes")).isEmpty();
    assertThat(answer.getList("extensions.upstream.trace.outcome")).containsExactly("EMPTY");
  }

  @Test
  void anUnreadablePageGoesToTheNextSeries() {
    searches.plan(NOTES.get(Series.APP_V2), "1", Bodies.app("{\"item_list\":[]}"));
    searches.plan(NOTES.get(Series.APP_V1), "1", page(Series.APP_V1, note(Series.APP_V1, 7)));

    JsonPath answer = query(SEARCH, Map.of("first", 1));

    assertThat(answer.getList("data.found.nodes.id")).containsExactly(id(7));
    assertThat(answer.getList("extensions.upstream.trace.outcome"))
        .containsExactly("SHAPE_CHANGED", "FOUND");
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
      searches.plan(path, String.valueOf(page), appV2(page + 1, notes));
    }

    assertThat(query(SEARCH, Map.of("first", 25)).getList("data.found.nodes")).hasSize(25);
    assertThat(searches.sent(path)).hasSize(3);
  }
}
