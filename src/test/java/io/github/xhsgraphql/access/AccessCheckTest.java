package io.github.xhsgraphql.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sha256;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Tests that each configuration mistake is reported in one line that says how to fix it. */
class AccessCheckTest {

  private record Access(
      AccessConfig.Mode mode, OptionalInt requestsPerSecond, OptionalLong upstreamCallsPerDay)
      implements AccessConfig {

    private Access(AccessConfig.Mode mode) {
      this(mode, OptionalInt.empty(), OptionalLong.empty());
    }
  }

  private static List<String> mistakes(AccessConfig access, List<String> keys) {
    return new AccessCheck(
            access, new ClientKeys(() -> keys.isEmpty() ? Optional.empty() : Optional.of(keys)))
        .mistakes();
  }

  @Test
  void keysAreRequiredIfAccessIsByKeys() {
    assertThat(mistakes(new Access(AccessConfig.Mode.KEYS), List.of()))
        .singleElement()
        .asString()
        .startsWith("GATEWAY_CLIENT_KEYS is not set.");
    assertThat(mistakes(new Access(AccessConfig.Mode.OPEN), List.of())).isEmpty();
    assertThat(mistakes(new Access(AccessConfig.Mode.OIDC), List.of())).isEmpty();
    assertThat(mistakes(new Access(AccessConfig.Mode.KEYS), List.of("web:" + Sha256.of("k"))))
        .isEmpty();
  }

  @Test
  void aBadKeyIsOneMistake() {
    assertThat(mistakes(new Access(AccessConfig.Mode.KEYS), List.of("web:k"))).hasSize(1);
  }
}
