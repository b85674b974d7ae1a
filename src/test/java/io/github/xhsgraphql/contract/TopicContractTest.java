package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Walk;
import io.github.xhsgraphql.upstream.Series;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Topics and their notes, from each series that has them, with what they cost. */
@QuarkusTest
class TopicContractTest {

  private static final String NO_TOPIC = "5c00000000000000000000ff";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.forgetFailures();
  }

  @AfterEach
  void leaveAllUp() {
    Sandbox.reset();
  }

  private static String notes(String sort, int first) {
    return "{topic(topicId:\""
        + Sandbox.TOPIC
        + "\"){c:notes(sort:"
        + sort
        + ",first:"
        + first
        + ",after:%s){nodes{id:noteId source} pageInfo{hasNextPage endCursor}}}}";
  }

  private static Walk walk(String sort, int first) {
    return Walk.of(notes(sort, first), "data.topic.c");
  }

  private static JsonPath good(String query) {
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  private static List<String> asked() {
    return Sandbox.requests().stream().map(r -> r.get("path").toString()).toList();
  }

  @Test
  void detailsComeFromAppV2InOneCall() {
    JsonPath answer =
        good(
            "{topic(topicId:\""
                + Sandbox.TOPIC
                + "\"){id topicId name viewCount discussionCount countsAreApproximate shareUrl source}}");
    assertThat(answer.getString("data.topic.topicId")).isEqualTo(Sandbox.TOPIC);
    assertThat(answer.getString("data.topic.name")).isEqualTo("猫咪日常");
    assertThat(answer.getLong("data.topic.viewCount")).isGreaterThan(Integer.MAX_VALUE);
    assertThat(answer.getLong("data.topic.discussionCount")).isPositive();
    assertThat(answer.getBoolean("data.topic.countsAreApproximate")).isFalse();
    assertThat(answer.getString("data.topic.shareUrl"))
        .startsWith("https://www.xiaohongshu.com/")
        .contains(Sandbox.TOPIC);
    assertThat(answer.getString("data.topic.source")).isEqualTo("APP_V2");
    assertThat(asked()).hasSize(1).allMatch(path -> path.endsWith("app_v2/get_topic_info"));
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
    assertThat(asked()).hasSize(1).allMatch(path -> path.endsWith("app_v2/get_topic_feed"));
    String nodes = "data.topic.notes.nodes.";
    assertThat(answer.getList(nodes + "noteId")).hasSize(10);
    assertThat(answer.getList(nodes + "author.userId")).doesNotContainNull();
    assertThat(answer.getList(nodes + "likeCount")).doesNotContainNull();
    assertThat(answer.<String>getList(nodes + "publishedAt")).allMatch(at -> at.startsWith("202"));
    assertThat(answer.<String>getList(nodes + "cover.url")).allMatch(u -> u.startsWith("https://"));
  }

  @Test
  void aHashtagLeadsToItsTopicWithoutACall() {
    String note = "{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){tags{name topic{%s}}}}";
    JsonPath named = good(note.formatted("id topicId name source"));
    assertThat(Sandbox.calls()).isEqualTo(1);
    assertThat(named.<String>getList("data.note.tags.topic.name"))
        .isNotEmpty()
        .isEqualTo(named.getList("data.note.tags.name"));

    Sandbox.reset();
    JsonPath counted = good(note.formatted("name viewCount again:discussionCount"));
    int topics = counted.getList("data.note.tags").size();
    assertThat(Sandbox.calls()).isEqualTo(1 + topics);
    assertThat(counted.getList("data.note.tags.topic.viewCount")).doesNotContainNull();
  }

  @Test
  void aTopicIsLoadedOncePerRequest() {
    good(
        "{a:topic(topicId:\"%1$s\"){name} b:topic(topicId:\"%1$s\"){viewCount}}"
            .formatted(Sandbox.TOPIC));
    assertThat(Sandbox.calls()).isEqualTo(1);
  }

  @Test
  void whatTheHashtagTellsStaysWhenTheDetailsFail() {
    Sandbox.down(Series.APP_V2);
    JsonPath answer =
        query(
            "{note(noteId:\""
                + Sandbox.IMAGE_NOTE
                + "\"){source tags{topic{topicId name viewCount}}}}");
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(answer.getString("data.note.tags[0].topic.name")).isNotBlank();
    assertThat(answer.<Object>get("data.note.tags[0].topic.viewCount")).isNull();
    assertThat(answer.<List<Object>>getList("errors.path"))
        .contains(List.of("note", "tags", 0, "topic", "viewCount"));
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(answer.<String>getList("errors[0].extensions.attempts.reason"))
        .contains("APP_V1 has no topic details", "WEB_V3 has no topic details");
  }

  @Test
  void aTopicIsANode() {
    String node = "query($id:ID!){node(id:$id){__typename id ... on Topic{%s}}}";
    Map<String, String> id = Map.of("id", GlobalId.of("Topic", Sandbox.TOPIC));
    JsonPath known = query(node.formatted("topicId"), id);
    assertThat(known.getString("data.node.__typename")).isEqualTo("Topic");
    assertThat(known.getString("data.node.topicId")).isEqualTo(Sandbox.TOPIC);
    assertThat(Sandbox.calls()).isZero();
    assertThat(query(node.formatted("name"), id).getString("data.node.name")).isEqualTo("猫咪日常");
  }

  @ParameterizedTest
  @CsvSource({"name,1", "notes{nodes{title}},2"})
  void aTopicThatDoesNotExistIsNotFound(String field, int calls) {
    JsonPath answer = query("{topic(topicId:\"" + NO_TOPIC + "\"){" + field + "}}");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "5c00000000000000000000fg"})
  void aTopicIdThatCanNotBeOneCostsNothing(String id) {
    JsonPath answer = query("{topic(topicId:\"" + id + "\"){name}}");
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("topicId");
    assertThat(Sandbox.calls()).isZero();
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
    Gateway.forgetFailures();
    assertThat(walk.ids()).isEqualTo(walk(sort, 100).ids());
  }

  @Test
  void theGeneralOrderIsAskedOfAppV1Only() {
    good(notes("GENERAL", 3).formatted("null"));
    assertThat(asked()).hasSize(1).allMatch(path -> path.endsWith("app/get_topic_notes"));

    Sandbox.down(Series.APP_V1);
    JsonPath failed = query(notes("GENERAL", 3).formatted("null"));
    assertThat(failed.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(failed.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("SKIPPED", "FAILED", "SKIPPED");
    assertThat(failed.<String>getList("errors[0].extensions.attempts.reason"))
        .contains("App V2 has no general order of a topic's notes", "WEB_V3 has no topic lists");
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

    Gateway.forgetFailures();
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
    Gateway.forgetFailures();
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
    Gateway.forgetFailures();
    assertThat(good(notes("HOTTEST", 5).formatted(after)).getList("data.topic.c.nodes.id"))
        .isEqualTo(walk("HOTTEST", 100).ids().subList(5, 10));
  }
}
