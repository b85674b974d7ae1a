package io.github.xhsgraphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are delivered in parts. */
@ConfigMapping(prefix = "gateway.incremental")
interface IncrementalConfig {

  /**
   * How often a stream of events that waits is sent a heartbeat, so that no proxy takes its
   * connection for idle. A client that takes nothing for three times as long is given up.
   */
  @WithDefault("10s")
  Duration heartbeat();
}
