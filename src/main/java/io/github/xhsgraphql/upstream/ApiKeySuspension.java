package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.tikhub.UpstreamConfig;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Suspends all upstream calls after TikHub rejected the operator's key (401) or reported that the
 * balance is used up (402). Both affect every series. The pause is {@link
 * UpstreamConfig#keyRejectedFor}.
 */
@Singleton
public class ApiKeySuspension {

  private static final Logger LOG = Logger.getLogger(ApiKeySuspension.class);

  private final Clock clock;
  private final Duration pause;
  private volatile Instant suspendedUntil = Instant.MIN;

  public ApiKeySuspension(UpstreamConfig config, Clock clock) {
    this.clock = clock;
    pause = config.keyRejectedFor();
  }

  /** Returns whether calls are allowed. */
  public boolean allowsCalls() {
    return !clock.instant().isBefore(suspendedUntil);
  }

  /** Records that TikHub rejected the key with this HTTP status. */
  void rejected(int status) {
    suspendedUntil = clock.instant().plus(pause);
    LOG.errorf(
        "TikHub rejected the API key (HTTP %d: %s). The gateway makes no upstream calls for %s.",
        status, status == 402 ? "balance used up" : "not valid", pause);
  }

  /** Allows calls again. */
  public void reset() {
    suspendedUntil = Instant.MIN;
  }
}
