package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.Set;
import java.util.TreeSet;

/** Provides the names of the gateway's own settings: the properties of its mappings. */
public class MappedSettings implements SmallRyeConfigBuilderCustomizer {

  /**
   * The setting that lists the names; {@code *} stands for a key or an index. Only this class sets
   * it.
   */
  static final String NAMES = "mapped-settings.names";

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    Set<String> names = new TreeSet<>();
    for (ConfigClass mapping : builder.getMappingsBuilder().getMappings()) {
      if (UnknownSettings.isOurs(mapping.getPrefix() + ".")) {
        names.addAll(mapping.getProperties().keySet());
      }
    }
    if (!names.isEmpty()) { // Quarkus copies the defaults of the build, which has no mappings yet.
      builder.withDefaultValue(NAMES, String.join(",", names));
    }
  }

  /** Runs after Quarkus has registered the mappings. */
  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }
}
