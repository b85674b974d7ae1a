package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Whether the sandbox stands in for TikHub. */
@ConfigMapping(prefix = "gateway")
public interface SandboxConfig {

  /** GATEWAY_SANDBOX; left out, the sandbox serves in dev mode without a key, else not. */
  Optional<Boolean> sandbox();

  /** The port on the loopback; 0 is any free one. */
  @WithDefault("0")
  int sandboxPort();

  /** Series that fail from the start. */
  Optional<Set<Series>> sandboxDown();
}
