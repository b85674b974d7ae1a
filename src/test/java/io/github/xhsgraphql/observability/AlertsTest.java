package io.github.xhsgraphql.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The alerts fire when they should and keep quiet else, by Prometheus' own tool. */
class AlertsTest {

  private static final String CASES = "deploy/observability/prometheus-rules.test.yaml";

  @Test
  void alertsFireWhenTheyShould() throws Exception {
    Process promtool = start("promtool", "test", "rules", CASES);
    String told = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(promtool.waitFor()).as(told).isZero();
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      Assumptions.assumeTrue(
          System.getenv("CI") != null, "no promtool here: apt-get install prometheus");
      throw new UncheckedIOException("CI must install prometheus", missing);
    }
  }
}
