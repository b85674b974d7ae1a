package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Remembers that TikHub refused the operator's key (401) or its balance (402): that concerns every
 * series alike, so no call is made for a while.
 */
@Singleton
public class ApiKeySuspension {

  private static final Logger LOG = Logger.getLogger(ApiKeySuspension.class);

  private final Clock clock;
  private final Duration pause;
  private volatile Instant closedUntil = Instant.MIN;

  public ApiKeySuspension(UpstreamConfig config, Clock clock) {
    this.clock = clock;
    pause = config.keyRejectedFor();
  }

  /** Whether calls are let through. */
  public boolean isOpen() {
    return !clock.instant().isBefore(closedUntil);
  }

  /** The key was refused with this HTTP status. */
  void rejected(int status) {
    closedUntil = clock.instant().plus(pause);
    LOG.errorf(
        "TikHub refuses the API key (HTTP %d: %s). No upstream call for %s.",
        status, status == 402 ? "balance used up" : "not valid", pause);
  }

  /** Lets calls through again. */
  public void reset() {
    closedUntil = Instant.MIN;
  }
}
