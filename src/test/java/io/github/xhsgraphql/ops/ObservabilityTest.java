package io.github.xhsgraphql.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.upstream.Recall;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dashboard and alerts ask for metrics that the running gateway really exports. */
@QuarkusTest
class ObservabilityTest {

  private static final Pattern METRIC =
      Pattern.compile("\\b(?:gateway|jvm|process|system|http)_[a-z0-9_]+\\b");

  @Inject CircuitBreakerMaintenance circuits;
  @Inject Recall recall;

  /** Some meters begin with the first thing that they count. */
  @BeforeEach
  void serveAndFail() {
    Sandbox.reset();
    circuits.resetAll();
    recall.clear();
    GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    recall.clear();
    Sandbox.down(Series.values());
    GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    Sandbox.reset();
    circuits.resetAll();
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
}
