package io.github.xhsgraphql.config;

import io.github.xhsgraphql.access.AccessConfig;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.common.utils.StringUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Switches on the Quarkus features that the gateway's settings ask for: OIDC, CORS and tracing.
 *
 * <p>If one of these settings holds something that isn't an address, Quarkus fails with a stack
 * trace, which can show a password. So this class leaves a feature with such a value off, and
 * {@link StartCheck} ends the start with the lines of {@link #MISTAKES}.
 */
public class FeatureSwitches implements ConfigSourceFactory {

  /** One line for each setting that doesn't hold an address. Only this class sets it. */
  static final String MISTAKES = "feature-switches.mistakes";

  private static final String TRACES = "quarkus.otel.exporter.otlp.endpoint";
  private static final List<String> TRACE_SETTINGS =
      List.of("OTEL_EXPORTER_OTLP_ENDPOINT", TRACES, "quarkus.otel.exporter.otlp.traces.endpoint");

  /** Above application.properties (250), below everything that an operator sets. */
  private static final int ORDINAL = 255;

  /** Above everything that an operator sets. */
  private static final int OVERRIDE = 1000;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Settings settings = new Settings(context);
    settings.check("tikhub.base-url", "TIKHUB_BASE_URL", Addresses::isWeb, "https://api.tikhub.io");
    oidc(settings);
    cors(settings);
    tracing(settings);
    boolean redisIsGood =
        settings.check(
            "gateway.redis.url",
            "GATEWAY_REDIS_URL",
            Addresses::isRedis,
            "redis://:password@host:6379");
    if (!redisIsGood) {
      settings.on.put("quarkus.redis.hosts", "");
    }
    settings.on.put(MISTAKES, String.join("\n", settings.mistakes));
    return List.of(
        new PropertiesConfigSource(settings.on, "FeatureSwitches", ORDINAL),
        new PropertiesConfigSource(settings.overrides, "FeatureSwitches overrides", OVERRIDE));
  }

  private static void oidc(Settings settings) {
    String server = "quarkus.oidc.auth-server-url";
    if (AccessConfig.Mode.OIDC.name().equalsIgnoreCase(settings.value("gateway.access"))
        && settings.check(server, server, Addresses::isWeb, "https://login.example/realms/staff")) {
      settings.on.put("quarkus.oidc.tenant-enabled", "true");
    }
  }

  private static void cors(Settings settings) {
    String[] origins = StringUtil.split(settings.value("gateway.cors.origins"));
    boolean allGood = true;
    for (int i = 0; i < origins.length; i++) {
      if (!Addresses.isOrigin(origins[i].strip())) {
        allGood = false;
        settings.mistakes.add(
            "Entry %d of GATEWAY_CORS_ORIGINS is not an origin such as https://app.example."
                .formatted(i + 1));
      }
    }
    if (origins.length > 0 && allGood) {
      settings.on.put("quarkus.http.cors.enabled", "true");
      // Quarkus' CORS filter names one origin, so caches must keep one response for each origin.
      settings.on.put("quarkus.http.header.\"Vary\".value", "Origin");
    }
  }

  /**
   * Switches tracing on or off. OpenTelemetry's own variable counts as well as Quarkus' properties.
   */
  private static void tracing(Settings settings) {
    boolean allGood = true;
    boolean isSet = false;
    for (String name : TRACE_SETTINGS) {
      isSet |= !settings.value(name).isEmpty();
      allGood &= settings.check(name, name, Addresses::isWeb, "http://localhost:4317");
    }
    if (!allGood) {
      settings.overrides.put("quarkus.otel.sdk.disabled", "true");
      // Quarkus parses the endpoints even if tracing is off.
      TRACE_SETTINGS.forEach(name -> settings.overrides.put(name, "http://localhost:4317"));
    } else if (isSet) {
      settings.on.put("quarkus.otel.sdk.disabled", "false");
      String standard = settings.value(TRACE_SETTINGS.get(0));
      if (!standard.isEmpty()) {
        settings.on.put(TRACES, standard);
      }
    }
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }

  /** The settings of operators, and the settings and mistakes that follow from them. */
  private static final class Settings {
    final Map<String, String> on = new HashMap<>();
    final Map<String, String> overrides = new HashMap<>();
    final List<String> mistakes = new ArrayList<>();
    private final ConfigSourceContext context;

    Settings(ConfigSourceContext context) {
      this.context = context;
    }

    /** Returns the value that somebody set, stripped; empty if only Quarkus' default exists. */
    String value(String name) {
      ConfigValue value = context.getValue(name);
      return value == null || value.getValue() == null || value.getSourceOrdinal() <= 0
          ? ""
          : value.getValue().strip();
    }

    /**
     * Whether the setting is absent or valid. The line about an invalid one doesn't quote the
     * value.
     */
    boolean check(String name, String shownName, Predicate<String> isGood, String example) {
      String value = value(name);
      if (value.isEmpty() || isGood.test(value)) {
        return true;
      }
      mistakes.add(shownName + " is not an address such as " + example + ".");
      return false;
    }
  }
}
