package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Makes the gateway start faster. Quarkus looks up some ten thousand settings at startup, and most
 * of them aren't set. {@link AbsentDefaults} finds that out at less cost. It never provides a
 * value.
 */
public class ConfigShortcuts implements SmallRyeConfigBuilderCustomizer {

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    // The defaults are complete only when the interceptor is created.
    Set<String> defaults = builder.getDefaultValues().keySet();
    builder.withInterceptorFactories(
        new ConfigSourceInterceptorFactory() {
          @Override
          public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
            return new AbsentDefaults(defaults);
          }

          /** Directly above the sources with negative ordinals. The defaults are the last. */
          @Override
          public OptionalInt getPriority() {
            return OptionalInt.of(Integer.MIN_VALUE);
          }
        });
  }
}
