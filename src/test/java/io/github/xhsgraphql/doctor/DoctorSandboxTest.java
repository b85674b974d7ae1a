package io.github.xhsgraphql.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Tests that the doctor finds no problem in the sandbox, which has upstream's shapes, and detects
 * changed ones.
 */
@QuarkusTest
class DoctorSandboxTest {

  @Inject @TopCommand DoctorCommand command;

  private final StringWriter out = new StringWriter();

  @BeforeEach
  @AfterEach
  void allUp() {
    Sandbox.resetUpstream();
    Gateway.resetFailures();
  }

  private int run(String... options) throws Exception {
    return runAnswering("", options);
  }

  private int runAnswering(String answer, String... options) throws Exception {
    command.in = new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
    return new CommandLine(command).setOut(new PrintWriter(out)).execute(options);
  }

  @Test
  void everyEndpointIsCalledOnceAndCanBeRead() throws Exception {
    int exitCode = run("--yes", "--keyword", "City walk");
    assertThat(out.toString()).doesNotContain("BAD", "missing", "unreadable", "unknown");
    assertThat(exitCode).isZero();
    List<Map<String, Object>> requests = Sandbox.requests();
    assertThat(requests).hasSize(26);
    assertThat(requests.stream().map(request -> request.get("path")).distinct()).hasSize(26);
    assertThat(out.toString())
        .contains("26 of 26 endpoints can be read. 26 calls were billed: $0.26.");
  }

  @Test
  void aReportHoldsNoValue(@TempDir Path folder) throws Exception {
    Path report = folder.resolve("report.txt");
    run("--yes", "--keyword", "City walk", "--report", report.toString());
    assertThat(Files.readString(report))
        .contains("web_v3/fetch_note_detail", "note_card.interact_info.liked_count")
        .doesNotContainPattern("[0-9a-f]{20}")
        .doesNotContain("City", "http", "=");
  }

  @Test
  void nothingIsSpentOnAReportThatCantBeWritten(@TempDir Path folder) throws Exception {
    Path nowhere = folder.resolve("missing/report.txt");
    assertThat(run("--yes", "--report", nowhere.toString())).isEqualTo(DoctorCommand.NOT_ASKED);
    assertThat(out.toString())
        .contains("Can't write the report to " + nowhere, "No endpoint was called.");
    assertThat(Sandbox.calls()).isZero();
  }

  @Test
  void aSeriesThatIsDownIsReportedAndCostsNothing() throws Exception {
    Sandbox.breakDown(Series.WEB_V3);
    assertThat(run("--yes", "--keyword", "City walk")).isEqualTo(DoctorCommand.UNREADABLE);
    assertThat(out.toString())
        .containsPattern("BAD  web_v3/fetch_user_info +FAILED .* \\$0\\.000")
        .contains("19 of 26 endpoints can be read");
  }

  @Test
  void nothingIsSpentWithoutConsent() throws Exception {
    assertThat(runAnswering("no\n")).isEqualTo(DoctorCommand.NOT_ASKED);
    assertThat(out.toString()).contains("26 calls to http://", "for up to $0.26");
    assertThat(Sandbox.calls()).isZero();
  }
}
