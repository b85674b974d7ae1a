package io.github.xhsgraphql.access;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.common.utils.StringUtil;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns on those parts of Quarkus that the gateway's settings ask for: OIDC by GATEWAY_ACCESS, CORS
 * by GATEWAY_CORS_ORIGINS. With bad values Quarkus would fail before {@link AccessCheck} can tell
 * of them.
 */
public class AccessSwitches implements ConfigSourceFactory {

  static final String OIDC_SERVER = "quarkus.oidc.auth-server-url";

  /** Above application.properties (250), where they are off; below whatever an operator sets. */
  private static final int ORDINAL = 255;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    Map<String, String> on = new HashMap<>();
    if (AccessMode.OIDC.name().equalsIgnoreCase(value(context, "gateway.access"))
        && isServerOrAbsent(value(context, OIDC_SERVER))) {
      on.put("quarkus.oidc.tenant-enabled", "true");
    }
    String origins = value(context, "gateway.cors.origins");
    if (!origins.isBlank() && !holdsBrokenPattern(origins)) {
      on.put("quarkus.http.cors.enabled", "true");
    }
    return List.of(new PropertiesConfigSource(on, "AccessSwitches", ORDINAL));
  }

  private static boolean isServerOrAbsent(String written) {
    return written.isBlank() || Addresses.isServer(written);
  }

  private static boolean holdsBrokenPattern(String origins) {
    return Arrays.stream(StringUtil.split(origins))
        .map(String::strip)
        .anyMatch(Addresses::isBrokenPattern);
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
