package io.github.xhsgraphql.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.outbound.OutboundConfig;
import io.github.xhsgraphql.tikhub.TikHub;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake is a line that says what is wrong, without the key. */
class UpstreamCheckTest {

  private static List<String> mistakes(String key) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(TikHub.class)
            .withMapping(UpstreamConfig.class)
            .withMapping(OutboundConfig.class)
            .withSources(new PropertiesConfigSource(Map.of("tikhub.api-key", key), "file", 250))
            .build();
    return new UpstreamCheck(
            config.getConfigMapping(TikHub.class),
            config.getConfigMapping(UpstreamConfig.class),
            config.getConfigMapping(OutboundConfig.class))
        .mistakes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"…", "a b", "a\nb", "\u00a0a", "a\u200b", "schlüssel"})
  void aKeyThatNoHeaderCanCarryIsAMistake(String key) {
    assertThat(mistakes(key))
        .containsExactly(
            "TIKHUB_API_KEY contains white space, or a character that isn't ASCII: no key does.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "AZaz09+/==", "a-b_c.d~e:f"})
  void aKeyIsVisibleAscii(String key) {
    assertThat(mistakes(key)).isEmpty();
  }
}
