package io.github.xhsgraphql.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Tests that the settings of a test whose resource fails to start don't remain for later tests. */
class FailedStartsTest {

  @Test
  void settingsAreUndone() throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dmaven.home=" + System.getProperty("maven.home"),
                "-cp",
                System.getProperty("java.class.path"),
                FailedStart.class.getName())
            .redirectErrorStream(true);
    // Maven sets this variable, and Quarkus fails to read some of the arguments in it.
    command.environment().remove("MAVEN_CMD_LINE_ARGS");
    Process tests = command.start();
    String output = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tests.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("The resource doesn't start.")
        .contains("failed: 1, %s: null, %s: 3".formatted(FailedStart.NEW, FailedStart.CHANGED));
  }
}
