package io.github.xhsgraphql.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.Program;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Tests with Prometheus' own tool that the alerts fire when they should, and only then. */
@Needs(Program.PROMTOOL)
class AlertsTest {

  private static final String CASES = "deploy/observability/prometheus-rules.test.yaml";

  @Test
  void alertsFireWhenTheyShould() throws Exception {
    Process promtool =
        new ProcessBuilder(Program.PROMTOOL.command().orElseThrow(), "test", "rules", CASES)
            .redirectErrorStream(true)
            .start();
    String output = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(output).isZero();
  }
}
