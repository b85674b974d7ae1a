package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** The settings of the sandbox. */
@ConfigMapping(prefix = "gateway")
public interface SandboxConfig {

  /**
   * Whether the sandbox replaces TikHub ({@code GATEWAY_SANDBOX}). By default it does so only in
   * dev mode, if no TikHub key is configured.
   */
  Optional<Boolean> sandbox();

  /** The port on the loopback interface. 0 selects any free port. */
  @WithDefault("0")
  int sandboxPort();

  /** The series that fail from the start. */
  Optional<Set<Series>> sandboxDown();
}
