package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Settings for the clients of access mode {@code keys}. */
@ConfigMapping(prefix = "gateway.client")
public interface ClientConfig {

  /**
   * GATEWAY_CLIENT_KEYS: entries of the form {@code name:sha256}, with the SHA-256 of the client's
   * key in hex. A name can have several entries, so that its key can be replaced without an
   * interruption.
   */
  Optional<List<String>> keys();
}
