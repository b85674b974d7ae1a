package io.github.xhsgraphql.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the requests for each page of a topic's notes, and how unusual pages are read. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class TopicNotesOnTheWireTest extends NotesOnTheWire {

  private static final String FEED = "/api/v1/xiaohongshu/app_v2/get_topic_feed";
  private static final String TOPIC_NOTES = "/api/v1/xiaohongshu/app/get_topic_notes";

  private static final String TOPIC = "5c0000000000000000000abc";

  private static JsonPath topicNotes(String arguments) {
    return query(
        "{topic(topicId:\""
            + TOPIC
            + "\"){notes("
            + arguments
            + "){nodes{noteId} pageInfo{hasNextPage}}}}");
  }

  private static String item(String id, long createTime, String score) {
    return "{'id':'%s','title':'x','create_time':%d,'cursor_score':'%s'}"
        .formatted(id, createTime, score);
  }

  @Test
  void appV2CarriesFiveValuesThroughATopic() {
    answers.plan(
        FEED,
        "last_note_id",
        absent(),
        body(
            "{'items':["
                + item(A, 1784102366000L, "s1")
                + "],'session_id':'sess','first_load_time':'1789312950000'}"));
    answers.plan(
        FEED,
        "last_note_id",
        equalTo(A),
        body("{'items':[" + item(B, 1784102365000L, "s2") + "]}"));
    answers.plan(FEED, "last_note_id", equalTo(B), body("{'items':[]}"));

    JsonPath answer = topicNotes("first:50,sort:LATEST");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(answer.getBoolean("data.topic.notes.pageInfo.hasNextPage")).isFalse();
    assertThat(answers.sent(FEED))
        .containsExactly(
            Map.of("page_id", TOPIC, "sort", "time"),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "time",
                "cursor_score",
                "s1",
                "last_note_id",
                A,
                "last_note_ct",
                "1784102366000",
                "session_id",
                "sess",
                "first_load_time",
                "1789312950000"),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "time",
                "cursor_score",
                "s2",
                "last_note_id",
                B,
                "last_note_ct",
                "1784102365000",
                "session_id",
                "sess",
                "first_load_time",
                "1789312950000"));
    assertThat(answers.sent(TOPIC_NOTES)).isEmpty();
  }

  @Test
  void appV1CarriesTheTimeOfTheFirstPage() {
    String row = "{'id':'%s','note':{'create_time':1784102366000},'cursor_score':'s1'}";
    answers.plan(
        TOPIC_NOTES,
        "last_note_id",
        absent(),
        body("{'notes':[" + row.formatted(A) + "],'session_id':'sess','has_more':true}"));
    answers.plan(
        TOPIC_NOTES,
        "last_note_id",
        equalTo(A),
        body("{'notes':[" + row.formatted(B) + "],'session_id':'sess','has_more':false}"));

    JsonPath answer = topicNotes("first:50,sort:GENERAL");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    List<Map<String, String>> sent = answers.sent(TOPIC_NOTES);
    String began = sent.get(0).get("first_load_time");
    assertThat(began).matches("\\d{13}");
    assertThat(sent)
        .containsExactly(
            Map.of("page_id", TOPIC, "sort", "hot", "first_load_time", began),
            Map.of(
                "page_id",
                TOPIC,
                "sort",
                "hot",
                "first_load_time",
                began,
                "cursor_score",
                "s1",
                "last_note_id",
                A,
                "last_note_ct",
                "1784102366000",
                "session_id",
                "sess"));
    assertThat(answers.sent(FEED)).isEmpty();
  }

  @Test
  void aTopicThatComesAgainAndAgainEnds() {
    answers.plan(
        FEED, body("{'items':[" + item(A, 2, "s") + "," + item(B, 1, "s") + "],'has_more':true}"));
    JsonPath answer = topicNotes("first:50");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A, B);
    assertThat(answer.getBoolean("data.topic.notes.pageInfo.hasNextPage")).isFalse();
    assertThat(answers.sent(FEED)).hasSize(2);
  }

  @Test
  void aFeedThatCanNotBeReadIsAskedOfAppV1() {
    answers.plan(FEED, body("{'rows':[]}"));
    answers.plan(TOPIC_NOTES, body("{'notes':[" + item(A, 1, "s") + "],'has_more':false}"));
    JsonPath answer = topicNotes("first:5");
    assertThat(answer.<String>getList("data.topic.notes.nodes.noteId")).containsExactly(A);
    assertThat(answer.<String>getList("extensions.upstream.trace.outcome"))
        .containsExactly("SHAPE_CHANGED", "FOUND");
  }
}
