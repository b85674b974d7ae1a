package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns tracing on where an exporter's endpoint is set, as Quarkus' property or as OpenTelemetry's
 * own variable, and leaves it off everywhere else, be it that what is set is no address.
 */
public class TracingSwitch implements ConfigSourceFactory {

  /** Names the setting that is no address, if one is. Of our own making: nobody sets it. */
  static final String MISTAKEN = "tracing-switch.mistaken";

  private static final String DISABLED = "quarkus.otel.sdk.disabled";
  private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
  private static final String TRACES_ENDPOINT = "quarkus.otel.exporter.otlp.traces.endpoint";
  private static final String OTEL_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** Above application.properties (250), where tracing is off; below whatever an operator sets. */
  private static final int ORDINAL = 255;

  /** Above whatever an operator sets: with what is no address Quarkus would fail before us. */
  private static final int SIEVE_ORDINAL = 1000;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> set = new LinkedHashMap<>();
    for (String name : List.of(OTEL_ENDPOINT, ENDPOINT, TRACES_ENDPOINT)) {
      ConfigValue value = context.getValue(name);
      if (isSet(value)) {
        set.put(name, value.getValue().strip());
      }
    }
    return List.of(
        set.entrySet().stream()
            .filter(setting -> !isAddress(setting.getValue()))
            .findFirst()
            .map(mistaken -> source(off(mistaken.getKey()), SIEVE_ORDINAL))
            .orElseGet(() -> source(on(set), ORDINAL)));
  }

  private static Map<String, String> on(Map<String, String> set) {
    Map<String, String> on = new HashMap<>();
    if (set.containsKey(OTEL_ENDPOINT)) {
      on.put(ENDPOINT, set.get(OTEL_ENDPOINT));
    }
    if (!set.isEmpty()) {
      on.put(DISABLED, "false");
    }
    return on;
  }

  private static Map<String, String> off(String mistaken) {
    String unused = "http://localhost:4317";
    return Map.of(MISTAKEN, mistaken, DISABLED, "true", ENDPOINT, unused, TRACES_ENDPOINT, unused);
  }

  private static ConfigSource source(Map<String, String> settings, int ordinal) {
    return new PropertiesConfigSource(settings, "TracingSwitch", ordinal);
  }

  private static boolean isAddress(String endpoint) {
    try {
      URI address = new URI(endpoint);
      return address.getHost() != null && SCHEMES.contains(address.getScheme());
    } catch (URISyntaxException no) {
      return false;
    }
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }

  /** Set by somebody, rather than a default of Quarkus'. */
  private static boolean isSet(ConfigValue value) {
    return value != null
        && value.getValue() != null
        && !value.getValue().isBlank()
        && value.getSourceOrdinal() > 0;
  }
}
