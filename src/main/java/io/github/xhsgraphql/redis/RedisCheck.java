package io.github.xhsgraphql.redis;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Looks over where Redis is said to be. No mistake quotes it: there may be a password in it. */
@Singleton
public class RedisCheck {

  private static final Pattern ADDRESSES =
      Pattern.compile("((rediss?|unix)://[^\\s,]+)(\\s*,\\s*(rediss?|unix)://[^\\s,]+)*");

  private final RedisConfig config;

  RedisCheck(RedisConfig config) {
    this.config = config;
  }

  /** What must be put right before anything is served, a line each. */
  public List<String> mistakes() {
    return config.url().filter(url -> !isAddress(url)).isPresent()
        ? List.of("GATEWAY_REDIS_URL is no address such as redis://:password@host:6379.")
        : List.of();
  }

  private static boolean isAddress(String url) {
    return ADDRESSES.matcher(url.strip()).matches();
  }

  /**
   * Keeps what is no address from Quarkus, which would fail over it with a stack trace before
   * anybody can tell what is wrong.
   */
  public static class Sieve implements ConfigSourceFactory {

    /** Above application.properties (250); below whatever an operator sets. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
      ConfigValue url = context.getValue("gateway.redis.url");
      boolean isWrong = url != null && url.getValue() != null && !isAddress(url.getValue());
      return List.of(
          new PropertiesConfigSource(
              isWrong ? Map.of("quarkus.redis.hosts", "") : Map.of(), "RedisCheck", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
      return OptionalInt.of(ORDINAL);
    }
  }
}
