package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the list of known settings against the README and the manifests. */
@QuarkusTest
class KnownSettingsTest {

  @Inject KnownSettings settings;

  @Test
  void everySettingIsKnown() {
    assertThat(settings.names())
        .contains("gateway.sandbox", "gateway.upstream.deadline", "tikhub.api-key");
    assertThat(settings.unknown()).isEmpty();
  }

  /** Returns the names in the first cell of each row of the README's tables. */
  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf('|', 1)))
        .map(
            cell ->
                Pattern.compile("`([^`]+)`")
                    .matcher(cell)
                    .results()
                    .map(name -> name.group(1))
                    .toList())
        .toList();
  }

  @Test
  void everySettingOfTheReadmeIsKnown() throws IOException {
    Map<String, String> variables =
        rows().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(name -> name, name -> "", (one, same) -> one));
    assertThat(variables).containsKeys("GATEWAY_SANDBOX", "GATEWAY_CORS_ORIGINS");
    assertThat(new UnknownSettings(settings.names()).variables(variables)).isEmpty();
  }

  @Test
  void theReadmeListsEverySetting() throws IOException {
    List<List<String>> rows = rows();
    assertThat(settings.names())
        .filteredOn(name -> !name.endsWith("[*]"))
        .map(name -> name.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT))
        .allSatisfy(
            variable ->
                assertThat(rows).anyMatch(row -> row.stream().anyMatch(isIn(variable, row))));
  }

  /**
   * Matches a name in a row that is the variable, in full or as "…" and the end of the row's first
   * name.
   */
  private static Predicate<String> isIn(String variable, List<String> row) {
    return name ->
        name.equals(variable)
            || (name.startsWith("…")
                && variable.endsWith(name.substring(1))
                && row.get(0)
                    .startsWith(variable.substring(0, variable.length() - name.length() + 2)));
  }

  @Test
  void deploymentsSetWhatTheGatewayKnows() throws IOException {
    Map<String, String> variables = new HashMap<>();
    try (Stream<Path> manifests = Files.walk(Path.of("deploy"))) {
      for (Path manifest : manifests.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        Pattern.compile("- name: ([A-Z0-9_]+)")
            .matcher(Files.readString(manifest))
            .results()
            .forEach(found -> variables.put(found.group(1), manifest.toString()));
      }
    }
    assertThat(variables)
        .contains(
            entry("TIKHUB_API_KEY", "deploy/base/deployment.yaml"),
            entry("GATEWAY_REDIS_URL", "deploy/overlays/redis/gateway-deployment.yaml"));
    assertThat(new UnknownSettings(settings.names()).variables(variables)).isEmpty();
  }
}
