package io.github.xhsgraphql.ops;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns tracing on where an exporter's endpoint is set, as Quarkus' property or as OpenTelemetry's
 * own variable, and leaves it off everywhere else.
 */
public class TracingSwitch implements ConfigSourceFactory {

  private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
  private static final String TRACES_ENDPOINT = "quarkus.otel.exporter.otlp.traces.endpoint";
  private static final String OTEL_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

  /** Above application.properties (250), where tracing is off; below whatever an operator sets. */
  private static final int ORDINAL = 255;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> switched = new HashMap<>();
    ConfigValue standard = context.getValue(OTEL_ENDPOINT);
    if (isSet(standard)) {
      switched.put(ENDPOINT, standard.getValue());
    }
    if (isSet(standard)
        || isSet(context.getValue(ENDPOINT))
        || isSet(context.getValue(TRACES_ENDPOINT))) {
      switched.put("quarkus.otel.sdk.disabled", "false");
    }
    return List.of(new PropertiesConfigSource(switched, "TracingSwitch", ORDINAL));
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
