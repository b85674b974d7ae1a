package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;

/** The settings that the application's {@link ConfigMapping}s name. */
@Singleton
class MappedSettings {

  private static final String APPLICATION = "io.github.xhsgraphql.";

  private volatile Set<String> names = Set.of();

  /**
   * Collects them in static initialization, that is while a native executable is built: in it, the
   * mappings' methods can't be looked up any more.
   */
  void collect(@Observes @Initialized(ApplicationScoped.class) Object start, BeanManager beans) {
    Set<String> collected = new TreeSet<>();
    for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      for (Type type : bean.getTypes()) {
        if (type instanceof Class<?> mapping && isOurs(mapping)) {
          collected.addAll(ConfigMappings.getProperties(ConfigClass.configClass(mapping)).keySet());
        }
      }
    }
    names = Set.copyOf(collected);
  }

  /** Their names as properties; {@code *} stands for a key or an index. */
  Set<String> names() {
    return names;
  }

  /** Quarkus' own thousand types aren't asked for their annotations: on the JVM that takes long. */
  private static boolean isOurs(Class<?> type) {
    if (!type.isInterface() || !type.getName().startsWith(APPLICATION)) {
      return false;
    }
    ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
    return mapping != null && UnknownSettings.isOurs(mapping.prefix() + ".");
  }
}
