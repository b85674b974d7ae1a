package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The settings that the application has: what its {@link ConfigMapping}s name, and what
 * application.properties refers to as {@code ${gateway.…}}.
 */
@Singleton
class KnownSettings {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{((?:gateway|tikhub)\\.[a-z0-9.-]+)");

  private final SmallRyeConfig config;
  private final MappedSettings mapped;

  KnownSettings(Config config, MappedSettings mapped) {
    this.config = config.unwrap(SmallRyeConfig.class);
    this.mapped = mapped;
  }

  /** One line for each setting of the gateway's that somebody made and that means nothing. */
  List<String> unknown() {
    UnknownSettings check = new UnknownSettings(names());
    Set<String> set = new TreeSet<>();
    for (ConfigSource source : config.getConfigSources()) {
      if (!(source instanceof EnvConfigSource)) {
        set.addAll(source.getPropertyNames());
      }
    }
    List<String> unknown = new ArrayList<>(check.properties(set));
    unknown.addAll(check.variables(System.getenv()));
    return unknown;
  }

  /** Their names as properties; {@code *} stands for a key or an index. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(mapped.names());
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getName().contains("application.properties")) {
        source.getProperties().values().forEach(value -> addReferences(value, names));
      }
    }
    return names;
  }

  private static void addReferences(String value, Set<String> names) {
    Matcher references = REFERENCE.matcher(value);
    while (references.find()) {
      names.add(references.group(1));
    }
  }
}
