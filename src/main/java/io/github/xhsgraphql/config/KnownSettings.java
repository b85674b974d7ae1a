package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The names of the gateway's own settings: the properties of its {@link ConfigMapping}s, and what
 * application.properties refers to as {@code ${gateway.…}}.
 *
 * <p>SmallRye Config validates unknown names in files only ({@code smallrye.config.mapping
 * .validate-unknown} skips environment variables), and operators set this gateway by variables.
 */
@Singleton
class KnownSettings {

  private static final String APPLICATION = "io.github.xhsgraphql.";
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{((?:gateway|tikhub)\\.[a-z0-9.-]+)");

  private final SmallRyeConfig config;
  private volatile Set<String> mapped = Set.of();

  KnownSettings(Config config) {
    this.config = config.unwrap(SmallRyeConfig.class);
  }

  /**
   * Collects the mappings' properties in static initialization, which for a native executable is
   * its build: the executable has no reflection data for the mappings' methods.
   */
  void collect(@Observes @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
    Set<String> names = new TreeSet<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      for (Type type : bean.getTypes()) {
        if (type instanceof Class<?> mapping && isOurMapping(mapping)) {
          names.addAll(ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet());
        }
      }
    }
    mapped = Set.copyOf(names);
  }

  /** Looks at the application's own interfaces only: Quarkus has about a thousand bean types. */
  private static boolean isOurMapping(Class<?> type) {
    if (!type.isInterface() || !type.getName().startsWith(APPLICATION)) {
      return false;
    }
    ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
    return mapping != null && UnknownSettings.isOurs(mapping.prefix() + ".");
  }

  /** The names as properties; {@code *} stands for a key or an index. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(mapped);
    for (ConfigSource source : config.getConfigSources()) {
      if (source.getName().contains("application.properties")) {
        for (String value : source.getProperties().values()) {
          Matcher references = REFERENCE.matcher(value);
          while (references.find()) {
            names.add(references.group(1));
          }
        }
      }
    }
    return names;
  }

  /** One line for each setting with one of the gateway's prefixes that doesn't exist. */
  List<String> unknown() {
    UnknownSettings check = new UnknownSettings(names());
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
