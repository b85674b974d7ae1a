package io.github.xhsgraphql.cache;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.cache.Cache;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheImpl;
import io.quarkus.cache.runtime.caffeine.CaffeineCacheInfo;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Creates caches as Quarkus does, but without Quarkus, and values to cache. */
final class TestCaches {

  record Thing(String name) implements Request {
    @Override
    public Subject subject() {
      return Subject.UNKNOWN;
    }
  }

  static final Operation<Thing, String> USER =
      Operation.of("user", "profiles", Operation.Kind.USER, String.class);
  static final Thing REQUEST = new Thing("x");

  private TestCaches() {}

  static TieredAnswerCache answerCache(Clock clock) {
    return answerCache(clock, new SimpleMeterRegistry());
  }

  static TieredAnswerCache answerCache(Clock clock, MeterRegistry registry) {
    return new TieredAnswerCache(
        localCache(Duration.ofDays(1)),
        new NoSharedCache(),
        new CacheMetrics(registry),
        new PlannedCacheConfig(),
        clock);
  }

  /** Returns a local cache whose caches hold 100 entries each. */
  static LocalCache localCache(@Nullable Duration expireAfterWrite) {
    return new LocalCache(
        cache("notes", expireAfterWrite),
        cache("videos", expireAfterWrite),
        cache("users", expireAfterWrite),
        cache("topics", expireAfterWrite),
        cache("lists", expireAfterWrite),
        cache("comments", expireAfterWrite),
        cache("searches", expireAfterWrite),
        cache("absences", expireAfterWrite));
  }

  private static Cache cache(String name, @Nullable Duration expireAfterWrite) {
    CaffeineCacheInfo info = new CaffeineCacheInfo();
    info.name = name;
    info.maximumSize = 100L;
    info.expireAfterWrite = expireAfterWrite;
    return new CaffeineCacheImpl(info, false);
  }
}
