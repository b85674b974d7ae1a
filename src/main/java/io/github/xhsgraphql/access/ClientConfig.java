package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The clients that access mode {@code keys} knows. */
@ConfigMapping(prefix = "gateway.client")
public interface ClientConfig {

  /**
   * GATEWAY_CLIENT_KEYS: each {@code name:sha256}, where the latter is the key's SHA-256 in hex. A
   * name may come several times, so that its key can be replaced without a gap.
   */
  Optional<List<String>> keys();
}
