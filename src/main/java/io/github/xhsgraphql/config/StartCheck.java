package io.github.xhsgraphql.config;

import io.github.xhsgraphql.access.AccessCheck;
import io.github.xhsgraphql.fallback.HedgeCheck;
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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends a production start with exit code 1 and one line for each mistake in the configuration. In
 * dev mode and tests it logs the lines as warnings.
 *
 * <p>This class doesn't check for values of the wrong type and numbers out of range. Quarkus
 * already ends the start with a line for each (SmallRye Config's conversion, and Bean Validation of
 * the mappings).
 */
@Singleton
public class StartCheck {

  private static final Logger LOG = Logger.getLogger(StartCheck.class);

  private final KnownSettings settings;
  private final AccessCheck access;
  private final HedgeCheck hedge;
  private final Optional<String> addressMistakes;
  private final TikHub tikHub;
  private final UpstreamAddress address;

  StartCheck(
      KnownSettings settings,
      AccessCheck access,
      HedgeCheck hedge,
      @ConfigProperty(name = FeatureSwitches.MISTAKES) Optional<String> addressMistakes,
      TikHub tikHub,
      UpstreamAddress address) {
    this.settings = settings;
    this.access = access;
    this.hedge = hedge;
    this.addressMistakes = addressMistakes;
    this.tikHub = tikHub;
    this.address = address;
  }

  /** Runs last, after a stand-in for TikHub has registered itself. */
  void check(@Observes @Priority(10_000) StartupEvent started) {
    List<String> mistakes = new ArrayList<>(settings.unknown());
    addressMistakes.ifPresent(lines -> mistakes.addAll(lines.lines().toList()));
    mistakes.addAll(access.mistakes());
    mistakes.addAll(hedge.mistakes());
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
