package io.github.xhsgraphql.doctor;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A body that is still coming when the time is up is one finding among others. */
@QuarkusTest
@TestProfile(DoctorDripTest.Hasty.class)
@QuarkusTestResource(value = PlannedUpstream.class, restrictToAnnotatedClass = true)
class DoctorDripTest {

  public static class Hasty implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.upstream.deadline", "1s");
    }
  }

  @Planned WireMockServer tikHub;
  @Inject @TopCommand DoctorCommand command;
  @TempDir Path directory;

  @Test
  void theReportIsWrittenAllTheSame() throws Exception {
    tikHub.stubFor(get(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(404)));
    // Two pieces: between them nothing comes that could show that it is late.
    tikHub.stubFor(
        get(urlPathMatching(".*/app_v2/get_image_note_detail"))
            .willReturn(
                okJson(Bodies.appNote(Bodies.NOTE, "slow")).withChunkedDribbleDelay(2, 6_000)));
    Path report = directory.resolve("report");
    int exitCode =
        new CommandLine(command)
            .setOut(new PrintWriter(new StringWriter()))
            .execute("--yes", "--note", Bodies.NOTE, "--report", report.toString());
    assertThat(exitCode).isEqualTo(DoctorCommand.UNREADABLE);
    assertThat(Files.readString(report))
        .containsPattern("app_v2/get_image_note_detail.*TIMED_OUT")
        .contains("0 of 26 endpoints can be read");
  }
}
