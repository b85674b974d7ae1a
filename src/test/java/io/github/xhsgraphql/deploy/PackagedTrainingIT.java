package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the training run, from which a JVM records its AOT cache, completes. */
class PackagedTrainingIT {

  @Test
  void graphiqlsQueriesRunRepeatedly() throws Exception {
    // These settings would disturb the training, and an image's build may have some of them.
    try (Packaged training =
        Packaged.start(
            Map.of("GATEWAY_INTROSPECTION", "false", "GATEWAY_ACCESS", "keys"), "train", "1")) {
      assertThat(training.exitCode()).isZero();
      assertThat(training.lines())
          .anyMatch(line -> line.matches("Answered [1-9]\\d* queries [1-9]\\d* times\\."));
    }
  }

  @Test
  void anErrorEndsTheTraining() throws Exception {
    try (Packaged training =
        Packaged.start(Map.of("GATEWAY_SANDBOX_DOWN", "APP_V2,APP_V1,WEB_V3"), "train", "1")) {
      assertThat(training.exitCode()).isEqualTo(1);
      assertThat(training.lines()).anyMatch(line -> line.startsWith("Not answered: "));
    }
  }
}
