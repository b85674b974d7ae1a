package io.github.xhsgraphql.fallback;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings of hedges, by their names below {@code gateway.upstream.hedge}. */
public final class PlannedHedge {

  private PlannedHedge() {}

  public static HedgeConfig config(Map<String, String> settings) {
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(HedgeConfig.class);
    settings.forEach(
        (name, value) -> builder.withDefaultValue("gateway.upstream.hedge" + name, value));
    return builder.build().getConfigMapping(HedgeConfig.class);
  }
}
