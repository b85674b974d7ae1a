package io.github.xhsgraphql.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that keys are matched by their hashes, and that error messages never contain a possible
 * key.
 */
class ClientKeysTest {

  private static ClientKeys keys(String... entries) {
    return new ClientKeys(() -> Optional.of(List.of(entries)));
  }

  @Test
  void aClientMayHaveSeveralKeys() {
    ClientKeys keys =
        keys(
            "web:" + Sha256.of("old"),
            " web : " + Sha256.of("new").toUpperCase(Locale.ROOT),
            "app:" + Sha256.of("other"));
    assertThat(keys.mistakes()).isEmpty();
    assertThat(keys.clientWith("old")).contains("web");
    assertThat(keys.clientWith("new")).contains("web");
    assertThat(keys.clientWith("other")).contains("app");
    assertThat(keys.clientWith("Old")).isEmpty();
    assertThat(keys.clientWith("")).isEmpty();
  }

  @Test
  void theHashIsNoKey() {
    assertThat(keys("web:" + Sha256.of("old")).clientWith(Sha256.of("old"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "web",
        "web:",
        "web:a-secret-in-clear",
        "a-secret-in-clear",
        ":0123456789012345678901234567890123456789012345678901234567890123",
        "two words:0123456789012345678901234567890123456789012345678901234567890123",
        "web:012345678901234567890123456789012345678901234567890123456789012",
        "web:g123456789012345678901234567890123456789012345678901234567890123"
      })
  void aWrongEntryIsReportedByItsPlace(String entry) {
    ClientKeys keys = keys("app:" + Sha256.of("other"), entry);
    assertThat(keys.mistakes())
        .containsExactly(
            "Entry 2 of GATEWAY_CLIENT_KEYS doesn't have the form name:sha256, with the key's"
                + " SHA-256 in 64 hex digits.");
    assertThat(keys.clientWith("other")).contains("app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "app"})
  void aRepeatedKeyIsReported(String second) {
    ClientKeys keys = keys("web:" + Sha256.of("same"), second + ":" + Sha256.of("same"));
    assertThat(keys.mistakes())
        .containsExactly("Entry 2 of GATEWAY_CLIENT_KEYS has the same key as an earlier entry.");
  }
}
