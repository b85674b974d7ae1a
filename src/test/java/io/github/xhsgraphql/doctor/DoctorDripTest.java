package io.github.xhsgraphql.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.HeldUpstream;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.ShortDeadline;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Tests that the doctor reports a body that is incomplete at the time-out as one finding among
 * others.
 */
@QuarkusTest
@WithTestResource(ShortDeadline.class)
class DoctorDripTest {

  private static final String NOTE = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";

  @Planned HeldUpstream.Plans tikHub;
  @Inject @TopCommand DoctorCommand command;
  @TempDir Path directory;

  @Test
  void theReportIsWrittenAllTheSame() throws Exception {
    tikHub.reset();
    // Upstream sends nothing after the first half that could reveal the delay.
    tikHub.holdHalf(NOTE, Bodies.appNote(Bodies.NOTE, "slow"));
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
