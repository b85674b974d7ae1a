package io.github.xhsgraphql.access;

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
 * Turns on those parts of Quarkus that the gateway's settings ask for: OIDC by GATEWAY_ACCESS, CORS
 * by GATEWAY_CORS_ORIGINS.
 */
public class AccessSwitches implements ConfigSourceFactory {

  /** Above application.properties (250), where they are off; below whatever an operator sets. */
  private static final int ORDINAL = 255;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> on = new HashMap<>();
    if (AccessMode.OIDC.name().equalsIgnoreCase(value(context, "gateway.access"))) {
      on.put("quarkus.oidc.tenant-enabled", "true");
    }
    if (!value(context, "gateway.cors.origins").isBlank()) {
      on.put("quarkus.http.cors.enabled", "true");
    }
    return List.of(new PropertiesConfigSource(on, "AccessSwitches", ORDINAL));
  }

  private static String value(ConfigSourceContext context, String name) {
    ConfigValue value = context.getValue(name);
    return value == null || value.getValue() == null ? "" : value.getValue();
  }

  @Override
  public OptionalInt getPriority() {
    return OptionalInt.of(ORDINAL);
  }
}
