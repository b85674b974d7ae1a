package io.github.xhsgraphql.observability;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.AnswersOnTheWire;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that operators see that upstream sends an unknown reason, but not its text. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class UnknownWordingsTest extends AnswersOnTheWire {

  private static final String V2 = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";
  private static final String V1 = "/api/v1/xiaohongshu/app/get_note_info";
  private static final String COUNT = "gateway_upstream_unknown_wordings_total";

  private static String labels(String series) {
    return "{operation=\"imageNote\",series=\"" + series + "\"}";
  }

  private static JsonPath ask() {
    return GraphQL.query("{note(noteId:\"" + Bodies.NOTE + "\"){title}}");
  }

  /** Returns the exported metrics without their values, which can contain any digits. */
  private static String metricsWithoutValues() {
    return get("/q/metrics").asString().replaceAll("(?m)^([^#].*) \\S+$", "$1");
  }

  @Test
  void areCountedBySeriesAndOperationAlone() {
    answers.plan(V2, Bodies.innerFailure(-7654, "前所未有 token " + PlannedUpstream.KEY));
    answers.plan(V1, Bodies.appNote(Bodies.NOTE, "found"));
    Metrics before = Metrics.scrape();
    try (LogLines lines = LogLines.of(UpstreamCaller.class)) {
      assertThat(ask().getString("data.note.title")).isEqualTo("found");
      assertThat(lines.all())
          .singleElement()
          .satisfies(
              line ->
                  assertThat(LogLines.message(line))
                      .contains("APP_V2/imageNote", "code -7654")
                      .doesNotContain(PlannedUpstream.KEY, "前所"));
    }
    Metrics after = Metrics.scrape();
    assertThat(after.since(before, COUNT + labels("APP_V2"))).isEqualTo(1);
    assertThat(after.names()).contains(COUNT);
    assertThat(after.value(COUNT + labels("APP_V1"))).as("is there").isGreaterThanOrEqualTo(0);
    assertThat(metricsWithoutValues()).doesNotContain("前所", "7654", PlannedUpstream.KEY);
    assertThat(answers.sent(V2)).hasSize(1);
    assertThat(answers.sent(V1)).hasSize(1);
  }

  @Test
  void areNotPassedOnToClients() {
    for (String path : List.of(V2, V1)) {
      answers.plan(path, Bodies.innerFailure(-7654, "前所未有 token " + PlannedUpstream.KEY));
    }
    JsonPath answer = ask();
    assertThat(answer.getString("errors[0].extensions.attempts[0].reason")).contains("code -7654");
    assertThat(answer.prettify()).doesNotContain("前所", PlannedUpstream.KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"服务异常", "笔记不存在", "该内容仅作者可见", "检测到账号异常", ""})
  void areNotCountedWhereTheReasonIsKnown(String message) {
    answers.plan(V2, Bodies.innerFailure(-1, message));
    ask();
    Metrics before = Metrics.scrape();
    reset();
    answers.plan(V2, Bodies.innerFailure(-1, message));
    ask();
    assertThat(Metrics.scrape().since(before, COUNT + labels("APP_V2"))).isZero();
    assertThat(answers.sent(V2)).hasSize(1);
  }
}
