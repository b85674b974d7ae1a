package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests seriesStatus with open and closed circuits, and with a refused key. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SeriesStatusTest {

  private static final String STATUS =
      "{seriesStatus{series isAvailable operations{name circuit}}}";

  /** The number of calls that opens a circuit even if calls time out and aren't repeated. */
  private static final int CALLS_TO_OPEN = 12;

  /**
   * Root fields that each use one operation of App V2. The test fills in a different ID each time.
   */
  private static final List<String> FIELDS =
      List.of(
          "note(noteId:\"%s\"){title}",
          "note(noteId:\"%s\",kind:VIDEO){video{url}}",
          "user(userId:\"%s\"){nickname}",
          "user(userId:\"%s\"){postedNotes{nodes{title}}}",
          "user(userId:\"%s\"){favedNotes{nodes{title}}}",
          "note(noteId:\"%s\"){comments{nodes{content}}}",
          "searchNotes(keyword:\"%s\"){nodes{title}}",
          "searchUsers(keyword:\"%s\"){nodes{nickname}}",
          "topic(topicId:\"%s\"){name}",
          "topic(topicId:\"%s\"){notes{nodes{title}}}");

  @Planned WireMockServer upstream;

  @BeforeEach
  void allWell() {
    upstream.resetAll();
    Gateway.reset();
  }

  static JsonPath status() {
    JsonPath answer = query(STATUS);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    assertThat(answer.getInt("extensions.upstream.calls")).isZero();
    return answer;
  }

  private static String id(int i) {
    return "%024x".formatted(i + 1);
  }

  private static void ask(String field) {
    query(
        IntStream.range(0, CALLS_TO_OPEN)
            .mapToObj(i -> "a" + i + ":" + field.formatted(id(i)))
            .collect(Collectors.joining(" ", "{", "}")));
  }

  @Test
  void aSeriesOfWhichEveryCircuitIsOpenIsNotAvailable() {
    upstream.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    ask(FIELDS.get(0));
    JsonPath some = status();
    assertThat(some.getString("data.seriesStatus[0].operations.find{it.name=='imageNote'}.circuit"))
        .isEqualTo("OPEN");
    assertThat(some.getString("data.seriesStatus[0].operations.find{it.name=='user'}.circuit"))
        .isEqualTo("CLOSED");
    assertThat(some.getBoolean("data.seriesStatus[0].isAvailable")).isTrue();

    FIELDS.forEach(SeriesStatusTest::ask);
    query(
        IntStream.range(0, CALLS_TO_OPEN)
            .mapToObj(
                i ->
                    "a%d:node(id:\"%s\"){... on Comment{replies{nodes{content}}}}"
                        .formatted(i, GlobalId.of("Comment", id(i), id(i))))
            .collect(Collectors.joining(" ", "{", "}")));
    JsonPath all = status();
    assertThat(all.getList("data.seriesStatus[0].operations.circuit")).containsOnly("OPEN");
    assertThat(all.getBoolean("data.seriesStatus[0].isAvailable")).isFalse();
  }

  @Test
  void noSeriesIsAvailableWhileTheKeyIsRefused() {
    upstream.stubFor(any(urlPathMatching(".*")).willReturn(aResponse().withStatus(401)));
    query("{" + FIELDS.get(0).formatted(id(0)) + "}");
    assertThat(status().getList("data.seriesStatus.isAvailable")).containsOnly(false);
  }
}
