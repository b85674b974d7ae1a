package io.github.xhsgraphql.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the dashboard and the alerts use only metrics that the running gateway exports. */
@QuarkusTest
class ObservabilityTest {

  private static final Pattern METRIC =
      Pattern.compile("\\b(?:gateway|cache|jvm|process|system|http)_[a-z0-9_]+\\b");

  /** Some meters exist only after the first event that they count. */
  @BeforeEach
  void serveAndFail() {
    Sandbox.reset();
    Gateway.resetFailures();
    GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    Sandbox.down(Series.values());
    GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    Sandbox.reset();
    Gateway.resetFailures();
  }

  @ParameterizedTest
  @ValueSource(strings = {"grafana-dashboard.json", "prometheus-rules.yaml"})
  void everyMetricThatItNamesIsExported(String file) throws IOException {
    Set<String> named = new TreeSet<>();
    METRIC
        .matcher(Files.readString(Path.of("deploy/observability", file)))
        .results()
        .forEach(result -> named.add(result.group()));
    assertThat(named).hasSizeGreaterThanOrEqualTo(5);
    assertThat(Metrics.scrape().names()).containsAll(named);
  }

  /** The gateway reports a refused key for a shorter time than the alert waits. */
  @Test
  void theAlertOfARefusedKeyLooksBackFartherThanItWaits() throws IOException {
    Matcher alert =
        Pattern.compile(
                "max_over_time\\(gateway_upstream_key_rejected\\[(\\d+)m].*\\s+for: (\\d+)m")
            .matcher(Files.readString(Path.of("deploy/observability/prometheus-rules.yaml")));
    assertThat(alert.find()).isTrue();
    assertThat(Integer.parseInt(alert.group(1))).isGreaterThan(Integer.parseInt(alert.group(2)));
  }
}
