package io.github.xhsgraphql.config;

import io.github.xhsgraphql.access.AccessCheck;
import io.github.xhsgraphql.redis.RedisCheck;
import io.github.xhsgraphql.tikhub.TikHub;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends a production start whose configuration is wrong with exit code 1 and one clear line for each
 * mistake, instead of errors later. Values that can't be read, such as a bad duration, end it
 * before: Quarkus says so likewise.
 */
@Singleton
public class ConfigCheck {

  private static final Logger LOG = Logger.getLogger(ConfigCheck.class);

  private final KnownSettings settings;
  private final AccessCheck access;
  private final UpstreamCheck upstream;
  private final RedisCheck redis;
  private final TracingCheck tracing;
  private final TikHub tikHub;
  private final UpstreamAddress address;

  ConfigCheck(
      KnownSettings settings,
      AccessCheck access,
      UpstreamCheck upstream,
      RedisCheck redis,
      TracingCheck tracing,
      TikHub tikHub,
      UpstreamAddress address) {
    this.settings = settings;
    this.access = access;
    this.upstream = upstream;
    this.redis = redis;
    this.tracing = tracing;
    this.tikHub = tikHub;
    this.address = address;
  }

  /** Runs last, when whatever stands in for TikHub has said so. */
  void check(@Observes @Priority(10_000) StartupEvent started) {
    List<String> mistakes = new ArrayList<>(settings.unknown());
    mistakes.addAll(access.mistakes());
    mistakes.addAll(upstream.mistakes());
    mistakes.addAll(redis.mistakes());
    mistakes.addAll(tracing.mistakes());
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      mistakes.forEach(LOG::warn);
      return;
    }
    if (tikHub.apiKey().isEmpty() && address.notice().isEmpty()) {
      mistakes.add(
          "TIKHUB_API_KEY is not set. Set it to your TikHub API key, or GATEWAY_SANDBOX=true to try"
              + " the gateway with invented data.");
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(String.join(System.lineSeparator(), mistakes));
    }
  }
}
