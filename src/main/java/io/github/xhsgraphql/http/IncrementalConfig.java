package io.github.xhsgraphql.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of responses that are delivered in parts. */
@ConfigMapping(prefix = "gateway.incremental")
interface IncrementalConfig {

  /**
   * The interval of heartbeats on an event stream. Heartbeats keep proxies from closing the
   * connection as idle. The gateway closes the stream of a client that reads nothing for three
   * intervals.
   */
  @WithDefault("10s")
  Duration heartbeat();
}
