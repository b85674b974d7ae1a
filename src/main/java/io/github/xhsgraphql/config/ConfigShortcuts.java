package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.Priorities;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes the gateway start faster. Quarkus looks up some ten thousand settings at startup, and most
 * of them aren't set. These interceptors find that out at less cost. They never provide a value.
 */
public class ConfigShortcuts implements SmallRyeConfigBuilderCustomizer {

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    // The defaults are complete only when the interceptors are created.
    Set<String> defaults = builder.getDefaultValues().keySet();
    builder.withInterceptorFactories(
        // Directly above the sources with negative ordinals. The defaults are the last of them.
        factory(Integer.MIN_VALUE, () -> new AbsentDefaults(defaults)),
        // Above Quarkus' own relocations and fallbacks.
        factory(Priorities.APPLICATION, () -> new AbsentGuardSettings(defaults)));
  }

  private static ConfigSourceInterceptorFactory factory(
      int priority, Supplier<ConfigSourceInterceptor> interceptor) {
    return new ConfigSourceInterceptorFactory() {
      @Override
      public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
        return interceptor.get();
      }

      @Override
      public OptionalInt getPriority() {
        return OptionalInt.of(priority);
      }
    };
  }
}
