package io.github.xhsgraphql.cache;

import io.quarkus.cache.Cache;
import io.quarkus.cache.runtime.CacheConfig;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheImpl;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheInfo;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Caches as Quarkus makes them, without Quarkus. */
final class TestCaches {

  private TestCaches() {}

  /** The local store whose caches hold 100 entries each, for a day. */
  static LocalStore localStore() {
    return localStore(Map.of("quarkus.cache.caffeine.expire-after-write", "1d"));
  }

  static LocalStore localStore(Map<String, String> settings) {
    CacheConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(CacheConfig.class)
            .withConverter(Duration.class, 200, new DurationConverter())
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(CacheConfig.class);
    return new LocalStore(
        cache("notes"),
        cache("videos"),
        cache("users"),
        cache("topics"),
        cache("lists"),
        cache("comments"),
        cache("searches"),
        cache("absences"),
        config);
  }

  private static Cache cache(String name) {
    CaffeineCacheInfo info = new CaffeineCacheInfo();
    info.name = name;
    info.maximumSize = 100L;
    return new CaffeineCacheImpl(info, false);
  }
}
