package io.github.xhsgraphql.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Tests what the doctor reports about an upstream that has changed or that rejects calls. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class DoctorWireTest {

  private static final String NOTE_PATH = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";

  @Planned WireMockServer tikHub;
  @Inject @TopCommand DoctorCommand command;

  @BeforeEach
  void reset() {
    Gateway.reset();
    tikHub.resetAll();
    tikHub.stubFor(get(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
  }

  private String run() {
    StringWriter out = new StringWriter();
    int exitCode =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .execute("--yes", "--note", Bodies.NOTE);
    assertThat(exitCode).isEqualTo(DoctorCommand.UNREADABLE);
    return out.toString();
  }

  private void noteIs(String body) {
    tikHub.stubFor(get(urlPathEqualTo(NOTE_PATH)).willReturn(okJson(body)));
  }

  /** Returns the lines about the only endpoint that succeeds. */
  private String ofNote() {
    String out = run();
    int from = out.indexOf("app_v2/get_image_note_detail");
    return out.substring(from, out.indexOf("app/get_note_info", from));
  }

  @Test
  void renamedFieldsAreMissingHereAndUnknownThere() {
    noteIs(Bodies.appNote(Bodies.NOTE, "t").replace("liked_count", "like_total"));
    assertThat(ofNote())
        .contains("FOUND", "$0.010")
        .containsPattern("missing +.*\\[0]\\.note_list\\[0]\\.liked_count")
        .containsPattern("unknown +.*\\[0]\\.note_list\\[0]\\.like_total");
  }

  @Test
  void anObjectInPlaceOfATextCantBeRead() {
    noteIs(Bodies.appNote(Bodies.NOTE, "t").replace("\"whole text\"", "{\"text\":\"whole\"}"));
    assertThat(ofNote())
        .containsPattern("unreadable +\\[0]\\.note_list\\[0]\\.desc is object, not string");
  }

  @Test
  void aNumberAsTextIsReportedAndCanBeRead() {
    noteIs(Bodies.appNote(Bodies.NOTE, "t").replace("\"liked_count\":7", "\"liked_count\":\"7\""));
    assertThat(ofNote())
        .containsPattern("other type +\\[0]\\.note_list\\[0]\\.liked_count is string, not number")
        .doesNotContain("unreadable");
  }

  @Test
  void aMovedListIsAShapeThatChanged() {
    noteIs(Bodies.appNote(Bodies.NOTE, "t").replace("note_list", "notes"));
    assertThat(ofNote()).contains("SHAPE_CHANGED", "nothing at [0].note_list[0]");
  }

  @Test
  void keysThatAreValuesAreHidden() {
    noteIs(
        Bodies.appNote(Bodies.NOTE, "t")
            .replace("\"images_list\"", "\"%s\":1,\"images_list\"".formatted(Bodies.AUTHOR)));
    assertThat(ofNote())
        .containsPattern("unknown +.*\\[0]\\.note_list\\[0]\\.\\*")
        .doesNotContain(Bodies.AUTHOR);
  }

  @Test
  void aFailureInsideHttp200IsBilled() {
    noteIs(Bodies.innerFailure(-1, "服务异常"));
    assertThat(ofNote()).contains("FAILED", "$0.010").doesNotContain("服务异常");
  }

  @Test
  void theKeyIsNeverPrinted() {
    tikHub.stubFor(
        get(anyUrl())
            .atPriority(1)
            .willReturn(aResponse().withStatus(401).withBody(Bodies.detail(401))));
    assertThat(run())
        .contains("REJECTED", "HTTP 401", "0 calls were billed")
        .doesNotContain(PlannedUpstream.KEY);
  }

  @Test
  void everyEndpointIsCalledThoughEarlierOnesFail() {
    run();
    assertThat(
            tikHub.getAllServeEvents().stream()
                .map(event -> event.getRequest().getUrl().replaceAll("\\?.*", ""))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(20);
  }
}
