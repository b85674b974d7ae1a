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
 * The names of the gateway's own settings: the properties of its {@link ConfigMapping}s, and those
 * that application.properties refers to as {@code ${gateway.…}}.
 *
 * <p>SmallRye Config finds unknown names in files only, because {@code smallrye.config.mapping
 * .validate-unknown} skips environment variables. Operators set this gateway by variables.
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
   * Collects the properties of the mappings during static initialization. For a native executable,
   * that is the build. The executable itself has no reflection data for the methods of the
   * mappings.
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

  /**
   * Whether this is a mapping of the gateway's settings. It examines the application's own
   * interfaces only, because Quarkus has about a thousand bean types.
   */
  private static boolean isOurMapping(Class<?> type) {
    if (!type.isInterface() || !type.getName().startsWith(APPLICATION)) {
      return false;
    }
    ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
    return mapping != null && UnknownSettings.isOurs(mapping.prefix() + ".");
  }

  /** Returns the names as properties; {@code *} stands for a key or an index. */
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

  /** Returns one line for each name that has one of the gateway's prefixes but isn't a setting. */
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
