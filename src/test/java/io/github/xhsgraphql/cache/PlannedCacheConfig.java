package io.github.xhsgraphql.cache;

import java.time.Duration;

/**
 * A configuration with a lifetime of ten seconds for everything except searches, which have none.
 */
record PlannedCacheConfig() implements CacheConfig {

  @Override
  public Duration retryAfter() {
    return Duration.ofSeconds(15);
  }

  @Override
  public Lifetime lifetime() {
    return new TenSeconds();
  }

  private record TenSeconds() implements CacheConfig.Lifetime {
    private static final Duration TEN = Duration.ofSeconds(10);

    @Override
    public Duration note() {
      return TEN;
    }

    @Override
    public Duration user() {
      return TEN;
    }

    @Override
    public Duration topic() {
      return TEN;
    }

    @Override
    public Duration list() {
      return TEN;
    }

    @Override
    public Duration comments() {
      return TEN;
    }

    @Override
    public Duration search() {
      return Duration.ZERO;
    }

    @Override
    public Duration absence() {
      return TEN;
    }
  }
}
