package io.github.xhsgraphql.ops;

import io.github.xhsgraphql.upstream.TikHub;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Ends a production start that could serve nothing, with one clear line instead of errors later.
 */
@Singleton
public class KeyCheck {

  private static final Logger LOG = Logger.getLogger(KeyCheck.class);

  /** Runs last, when whatever stands in for TikHub has said so. */
  void check(
      @Observes @Priority(10_000) StartupEvent started, TikHub tikHub, UpstreamAddress address) {
    boolean production = LaunchMode.current() == LaunchMode.NORMAL;
    if (production && tikHub.apiKey().isEmpty() && address.notice().isEmpty()) {
      LOG.error(
          "TIKHUB_API_KEY is not set. Set it to your TikHub API key, or GATEWAY_SANDBOX=true to try"
              + " the gateway with invented data.");
      Quarkus.asyncExit(1);
    }
  }
}
