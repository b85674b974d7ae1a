package io.github.xhsgraphql.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.cache.CacheManager;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Tests that the README's table of caches matches the gateway's configuration. */
@QuarkusTest
class ReadmeCachesTest {

  @Inject CacheManager caches;
  @Inject Config config;

  @Test
  void everyCacheHasARow() throws IOException {
    assertThat(ReadmeCache.rows().stream().map(ReadmeCache::name))
        .containsExactlyInAnyOrderElementsOf(caches.getCacheNames());
  }

  @Test
  void sizesAndHoldingTimesAreTheDefaults() throws IOException {
    for (ReadmeCache row : ReadmeCache.rows()) {
      String prefix = "quarkus.cache.caffeine.\"" + row.name() + "\".";
      assertThat(config.getValue(prefix + "maximum-size", Long.class))
          .as(row.name())
          .isEqualTo(row.maximumSize());
      assertThat(row.expireAfterWrite()).as(row.name()).isEqualTo(holdingTime(prefix));
    }
  }

  /**
   * Returns the holding time as the README writes it: a value, the name of its variable, or none.
   */
  private String holdingTime(String prefix) {
    return Optional.ofNullable(config.getConfigValue(prefix + "expire-after-write").getRawValue())
        .map(value -> value.replaceFirst("\\$\\{(.+):.+}", "$1"))
        .map(
            value ->
                value.startsWith("gateway.")
                    ? value.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)
                    : value)
        .orElse("none");
  }

  @Test
  void fullCachesTakeWhatTheReadmeSays() throws IOException {
    assertThat(ReadmeCache.bytesOfAll()).isBetween(100_000_000L, 128L << 20);
  }
}
