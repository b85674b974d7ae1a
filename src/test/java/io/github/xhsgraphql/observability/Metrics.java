package io.github.xhsgraphql.observability;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The metrics that {@code /q/metrics} exports at one moment.
 *
 * @param samples the values by name with labels, as exported
 */
record Metrics(Map<String, Double> samples) {

  static Metrics scrape() {
    Map<String, Double> samples = new HashMap<>();
    given()
        .accept("text/plain")
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int space = line.lastIndexOf(' ');
              samples.put(
                  line.substring(0, space).replace(",}", "}"),
                  Double.valueOf(line.substring(space + 1)));
            });
    return new Metrics(samples);
  }

  double value(String sample) {
    Double value = samples.get(sample);
    if (value == null) {
      throw new AssertionError("not exported: " + sample);
    }
    return value;
  }

  /** Returns the increase of a counter. A counter that didn't exist before began at 0. */
  double since(Metrics before, String sample) {
    return Math.round(
            (samples.getOrDefault(sample, 0.0) - before.samples.getOrDefault(sample, 0.0)) * 1e6)
        / 1e6;
  }

  /** Returns the names of the samples without labels. */
  Set<String> names() {
    return samples.keySet().stream()
        .map(sample -> sample.replaceFirst("\\{.*", ""))
        .collect(Collectors.toSet());
  }
}
