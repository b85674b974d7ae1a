package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.topic.Topic;
import io.github.xhsgraphql.topic.TopicRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTopicReaderTest {

  private static final String ID = "5c0000000000000000000abc";

  private static Outcome<Topic> read(String payload) {
    return AppTopicReader.topic(
        envelope(payload.replace('\'', '"')), Series.APP_V2, new TopicRequest(ID));
  }

  /**
   * No real body was recorded. These are all the forms that upstream's documentation and parsers
   * describe.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'page_info': {'name': 'kites', 'view_num': 9918059975, 'discuss_num': 12}, 'tabs': []}",
        "{'pageInfo': {'pageTitle': 'kites', 'viewNum': '9918059975', 'discussNum': '12'}}",
        "{'topic_info': {'topic_name': 'kites', 'view_count': 9918059975, 'discuss_count': 12}}",
        "{'title': 'kites', 'views': 9918059975, 'discussions': 12}",
        "{'page_info': {'name': 'kites'}, 'view_num': 9918059975, 'discuss_num': 12}"
      })
  void findsNameAndCountsUnderAnyName(String payload) {
    Topic topic = Bodies.value(read(payload));
    assertThat(topic.topicId()).isEqualTo(ID);
    assertThat(topic.name()).isEqualTo("kites");
    assertThat(topic.viewCount()).isEqualTo(9_918_059_975L);
    assertThat(topic.discussionCount()).isEqualTo(12);
    assertThat(topic.countsAreApproximate()).isFalse();
    assertThat(topic.source()).isEqualTo(Series.APP_V2);
    assertThat(topic.missing().names()).isEmpty();
  }

  @Test
  void takesRoundedCountsForApproximate() {
    Topic topic = Bodies.value(read("{'page_info': {'name': 'kites', 'view_num': '526万'}}"));
    assertThat(topic.viewCount()).isEqualTo(5_260_000);
    assertThat(topic.discussionCount()).isNull();
    assertThat(topic.countsAreApproximate()).isTrue();
  }

  @Test
  void takesOnlyWebAddressesForShareable() {
    String body = "{'page_info': {'name': 'kites'}, 'share_info': {'link': '%s'}}";
    assertThat(Bodies.value(read(body.formatted("http://t.example/1"))).shareUrl())
        .isEqualTo("https://t.example/1");
    assertThat(Bodies.value(read(body.formatted("xhsdiscover://topic/v2/1"))).shareUrl()).isNull();
    assertThat(Bodies.value(read(body.formatted(""))).shareUrl()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{'page_info': {}, 'tabs': []}",
        "{'page_info': null, 'tabs': []}",
        "{'page_info': {'name': '', 'view_num': 0}}",
        "{'result': {'success': false, 'message': '话题不存在'}}",
        "{'page_info': {'page_id': '5c0000000000000000000fff', 'name': 'another'}}"
      })
  void anEmptyOrForeignTopicIsNotFound(String payload) {
    assertThat(read(payload).kind()).isEqualTo(Kind.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "{'tabs': []}",
        "{'page_info': {'heading': 'kites'}}",
        "{'page_info': 'kites'}",
        "{'page': {'name': 'kites'}}"
      })
  void aBodyWithoutKnownFieldsHasChangedItsShape(String payload) {
    assertThat(read(payload).kind()).isEqualTo(Kind.SHAPE_CHANGED);
  }
}
