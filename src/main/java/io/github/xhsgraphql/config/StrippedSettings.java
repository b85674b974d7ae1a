package io.github.xhsgraphql.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Strips white space around the values of the gateway's own settings, whatever their source.
 *
 * <p>Files and Kubernetes Secrets often end with a line break, which neither an HTTP header nor a
 * URL can contain. A blank value becomes an empty one, which SmallRye Config treats as not set.
 */
public class StrippedSettings implements SmallRyeConfigBuilderCustomizer {

  /** Between SmallRye Config's interceptors of profiles (200) and of expressions (300). */
  private static final int BELOW_EXPRESSIONS = Priorities.LIBRARY + 250;

  @Override
  public void configBuilder(SmallRyeConfigBuilder builder) {
    // The first one is for expressions that refer to one of our settings, the second one for our
    // settings whose value is an expression.
    builder.withInterceptorFactories(factory(BELOW_EXPRESSIONS), factory(Priorities.APPLICATION));
  }

  private static ConfigSourceInterceptorFactory factory(int priority) {
    return new ConfigSourceInterceptorFactory() {
      @Override
      public ConfigSourceInterceptor getInterceptor(ConfigSourceInterceptorContext context) {
        return StrippedSettings::stripped;
      }

      @Override
      public OptionalInt getPriority() {
        return OptionalInt.of(priority);
      }
    };
  }

  private static @Nullable ConfigValue stripped(ConfigSourceInterceptorContext below, String name) {
    ConfigValue value = below.proceed(name);
    return value == null || value.getValue() == null || !UnknownSettings.isOurs(name)
        ? value
        : value.withValue(value.getValue().strip());
  }
}
