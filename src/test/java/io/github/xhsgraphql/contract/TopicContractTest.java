package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.contract.Topics.good;
import static io.github.xhsgraphql.contract.Topics.requestedPaths;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests topics from each series that has them, and the calls that they cost. */
@QuarkusTest
class TopicContractTest {

  private static final String NO_TOPIC = "5c00000000000000000000ff";

  @BeforeEach
  void allUp() {
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @AfterEach
  void leaveAllUp() {
    Sandbox.reset();
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
    assertThat(requestedPaths())
        .hasSize(1)
        .allMatch(path -> path.endsWith("app_v2/get_topic_info"));
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
  void theHashtagsDataStaysWhenTheDetailsFail() {
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
}
