package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Topics.good;
import static io.github.xhsgraphql.contract.Topics.notes;
import static io.github.xhsgraphql.contract.Topics.requestedPaths;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Walk;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a topic's notes can be read to the end in each series that has them, and what that
 * costs.
 */
@QuarkusTest
class TopicNotesContractTest {

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @AfterEach
  void leaveAllUp() {
    Sandbox.reset();
  }

  private static Walk walk(String sort, int first) {
    return Walk.of(notes(sort, first), "data.topic.c");
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,HOTTEST,trend,app_v2/get_topic_feed",
    "APP_V2,LATEST,time,app_v2/get_topic_feed",
    "APP_V1,HOTTEST,trend,app/get_topic_notes",
    "APP_V1,LATEST,time,app/get_topic_notes",
    "APP_V1,GENERAL,hot,app/get_topic_notes"
  })
  @SuppressWarnings("unchecked")
  void itsNotesAreWalkedToTheEnd(Series series, String sort, String word, String path) {
    Sandbox.only(series);
    Walk walk = walk(sort, 17);
    assertThat(walk.ids()).hasSize(46).doesNotHaveDuplicates();
    assertThat(walk.sources()).containsOnly(series.name());
    assertThat(Sandbox.requests())
        .filteredOn(r -> r.get("path").toString().endsWith(path))
        .isNotEmpty()
        .allMatch(r -> word.equals(((Map<String, String>) r.get("query")).get("sort")));
    Sandbox.reset();
    Gateway.resetFailures();
    assertThat(walk.ids()).isEqualTo(walk(sort, 100).ids());
  }

  @Test
  void theGeneralOrderIsAskedOfAppV1Only() {
    good(notes("GENERAL", 3).formatted("null"));
    assertThat(requestedPaths()).hasSize(1).allMatch(path -> path.endsWith("app/get_topic_notes"));

    Sandbox.down(Series.APP_V1);
    JsonPath failed = query(notes("GENERAL", 3).formatted("null"));
    assertThat(failed.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(failed.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("SKIPPED", "FAILED", "SKIPPED");
    assertThat(failed.<String>getList("errors[0].extensions.attempts.reason"))
        .contains(
            "App V2 has no general order for the notes of a topic", "WEB_V3 has no topic lists");
  }

  @ParameterizedTest
  @CsvSource({
    "APP_V2,1", "APP_V2,5", "APP_V2,9", "APP_V2,10", "APP_V2,23", "APP_V2,40",
    "APP_V1,1", "APP_V1,5", "APP_V1,8", "APP_V1,16", "APP_V1,23", "APP_V1,40"
  })
  void aWalkGoesOnInTheOtherSeries(Series first, int taken) {
    Series other = first == Series.APP_V2 ? Series.APP_V1 : Series.APP_V2;
    List<String> whole = walk("HOTTEST", 100).ids();
    Sandbox.only(first);
    JsonPath begun = good(notes("HOTTEST", taken).formatted("null"));
    List<String> ids = new ArrayList<>(begun.getList("data.topic.c.nodes.id"));

    Gateway.resetFailures();
    Sandbox.only(other);
    String cursor = begun.getString("data.topic.c.pageInfo.endCursor");
    Walk rest = Walk.from(cursor, notes("HOTTEST", 7), "data.topic.c");
    ids.addAll(rest.ids());
    assertThat(ids).isEqualTo(whole);
    assertThat(rest.sources()).containsOnly(other.name());
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_V2", "APP_V1"})
  void goingOnBehindAPageCostsOnePage(Series first) {
    Series other = first == Series.APP_V2 ? Series.APP_V1 : Series.APP_V2;
    int page = first == Series.APP_V2 ? 10 : 8;
    Sandbox.only(first);
    JsonPath begun = good(notes("LATEST", page).formatted("null"));
    Gateway.resetFailures();
    Sandbox.only(other);
    String cursor = begun.getString("data.topic.c.pageInfo.endCursor");
    JsonPath next = good(notes("LATEST", 5).formatted(Walk.literal(cursor)));
    assertThat(next.<String>getList("extensions.upstream.trace.outcome"))
        .containsExactly("FAILED", "FAILED", "FOUND");
  }

  @Test
  void aWalkThatCanNotGoOnSaysWhy() {
    JsonPath begun = good(notes("HOTTEST", 5).formatted("null"));
    Sandbox.down(Series.APP_V2, Series.APP_V1);
    String after = Walk.literal(begun.getString("data.topic.c.pageInfo.endCursor"));
    JsonPath stuck = query(notes("HOTTEST", 5).formatted(after));
    assertThat(stuck.getString("errors[0].extensions.code")).isEqualTo("CURSOR_SERIES_UNAVAILABLE");
    assertThat(stuck.<String>getList("errors[0].extensions.attempts.reason"))
        .contains("WEB_V3 has no topic lists");

    Sandbox.reset();
    Gateway.resetFailures();
    assertThat(good(notes("HOTTEST", 5).formatted(after)).getList("data.topic.c.nodes.id"))
        .isEqualTo(walk("HOTTEST", 100).ids().subList(5, 10));
  }

  @Test
  void itsNotesCostTheirPageOnly() {
    JsonPath answer =
        good(
            """
            {topic(topicId:"%s"){id topicId notes(first:10){nodes{noteId kind title excerpt publishedAt likeCount
             author{userId nickname avatarUrl} cover{url}}}}}
            """
                .formatted(Sandbox.TOPIC));
    assertThat(requestedPaths())
        .hasSize(1)
        .allMatch(path -> path.endsWith("app_v2/get_topic_feed"));
    String nodes = "data.topic.notes.nodes.";
    assertThat(answer.getList(nodes + "noteId")).hasSize(10);
    assertThat(answer.getList(nodes + "author.userId")).doesNotContainNull();
    assertThat(answer.getList(nodes + "likeCount")).doesNotContainNull();
    assertThat(answer.<String>getList(nodes + "publishedAt")).allMatch(at -> at.startsWith("202"));
    assertThat(answer.<String>getList(nodes + "cover.url")).allMatch(u -> u.startsWith("https://"));
  }
}
