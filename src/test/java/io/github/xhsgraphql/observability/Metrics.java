package io.github.xhsgraphql.observability;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code /q/metrics} exports at one moment.
 *
 * @param samples by name with labels, as printed
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

  /** How much a counter has grown; one that wasn't there began at 0. */
  double since(Metrics before, String sample) {
    return Math.round(
            (samples.getOrDefault(sample, 0.0) - before.samples.getOrDefault(sample, 0.0)) * 1e6)
        / 1e6;
  }

  /** The samples' names without labels. */
  Set<String> names() {
    return samples.keySet().stream()
        .map(sample -> sample.replaceFirst("\\{.*", ""))
        .collect(Collectors.toSet());
  }
}
