package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.TikHub;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that white space around values is removed. Secrets and files often add a line break. */
class StrippedSettingsTest {

  private static SmallRyeConfig config(ConfigSource source) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredCustomizers()
        .withMapping(TikHub.class)
        .withProfile("prod")
        .withSources(source)
        .build();
  }

  private static SmallRyeConfig file(String name, String value) {
    return config(new PropertiesConfigSource(Map.of(name, value), "file", 250));
  }

  private static TikHub environment(String key) {
    return config(new EnvConfigSource(Map.of("TIKHUB_API_KEY", key), 300))
        .getConfigMapping(TikHub.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\r\n", " \t\n"})
  void aBlankKeyCountsAsNotSet(String blank) {
    assertThat(environment(blank).apiKey()).isEmpty();
    assertThat(file("tikhub.api-key", blank).getConfigMapping(TikHub.class).apiKey()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a+b=", " a+b=", "a+b=\n", "\ta+b=\r\n"})
  void stripsTheKey(String value) {
    assertThat(environment(value).apiKey()).contains("a+b=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%prod."})
  void expressionsGetTheStrippedValue(String profile) {
    SmallRyeConfig config =
        config(
            new PropertiesConfigSource(
                Map.of(
                    profile + "gateway.redis.url",
                    "redis://redis:6379\n",
                    "quarkus.redis.hosts",
                    "${gateway.redis.url:}"),
                "file",
                250));
    assertThat(config.getValue("quarkus.redis.hosts", String.class))
        .isEqualTo("redis://redis:6379");
  }

  @Test
  void anExpressionsValueIsStripped() {
    Map<String, String> settings = Map.of("tikhub.api-key", "${some.secret}", "some.secret", "k\n");
    assertThat(
            config(new PropertiesConfigSource(settings, "file", 250))
                .getConfigMapping(TikHub.class)
                .apiKey())
        .contains("k");
  }

  @Test
  void doesNotStripSettingsOfQuarkus() {
    assertThat(
            file("quarkus.redis.password", " a ").getValue("quarkus.redis.password", String.class))
        .isEqualTo(" a ");
  }
}
