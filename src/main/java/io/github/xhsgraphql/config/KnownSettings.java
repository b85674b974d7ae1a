package io.github.xhsgraphql.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Compares the names that somebody has set with the gateway's own settings.
 *
 * <p>SmallRye Config finds unknown names in files only, because {@code smallrye.config.mapping
 * .validate-unknown} skips environment variables. Operators set this gateway by variables.
 */
@Singleton
class KnownSettings {

  private final SmallRyeConfig config;
  private final Set<String> names;

  KnownSettings(Config config, @ConfigProperty(name = MappedSettings.NAMES) Set<String> names) {
    this.config = config.unwrap(SmallRyeConfig.class);
    this.names = names;
  }

  /** Returns the names as properties; {@code *} stands for a key or an index. */
  Set<String> names() {
    return names;
  }

  /** Returns one line for each name that has one of the gateway's prefixes but isn't a setting. */
  List<String> unknown() {
    UnknownSettings check = new UnknownSettings(names);
    Set<String> properties = new TreeSet<>();
    for (ConfigSource source : config.getConfigSources()) {
      if (!(source instanceof EnvConfigSource)) {
        properties.addAll(source.getPropertyNames());
      }
    }
    List<String> unknown = new ArrayList<>(check.properties(properties));
    unknown.addAll(check.variables(System.getenv()));
    return unknown;
  }
}
