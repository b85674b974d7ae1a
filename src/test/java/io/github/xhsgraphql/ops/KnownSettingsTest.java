package io.github.xhsgraphql.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The settings that the gateway has, and those that its manifests make. */
@QuarkusTest
class KnownSettingsTest {

  @Inject KnownSettings settings;

  @Test
  void everySettingIsKnown() {
    assertThat(settings.names())
        .contains("gateway.sandbox", "gateway.upstream.deadline", "tikhub.api-key");
    assertThat(settings.unknown()).isEmpty();
  }

  @Test
  void deploymentsSetWhatTheGatewayKnows() throws IOException {
    try (Stream<Path> manifests = Files.walk(Path.of("deploy"))) {
      for (Path manifest : manifests.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        Map<String, String> variables =
            Pattern.compile("- name: ([A-Z0-9_]+)")
                .matcher(Files.readString(manifest))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> ""));
        assertThat(new UnknownSettings(settings.names()).variables(variables))
            .as("%s", manifest)
            .isEmpty();
      }
    }
  }
}
