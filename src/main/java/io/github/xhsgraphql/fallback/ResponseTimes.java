package io.github.xhsgraphql.fallback;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The time within which each source nearly always answers: the 95th percentile of ten minutes. */
@Singleton
class ResponseTimes {

  private static final double PERCENTILE = 0.95;

  /** With fewer answers the percentile is no more than the slowest of them. */
  private static final int ENOUGH = 20;

  /** The percentile is calculated once for so many answers. */
  private static final int EVERY = 10;

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final SimpleMeterRegistry timers;
  private final Map<String, Times> bySource = new ConcurrentHashMap<>();

  @Inject
  ResponseTimes() {
    this(Clock.SYSTEM);
  }

  ResponseTimes(Clock clock) {
    // A registry of its own: these timers serve decisions and aren't exported.
    timers = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  }

  /** Records how long a source took for an answer, even if the answer is that nothing exists. */
  void record(Source<?, ?> source, Duration time) {
    times(source).record(time);
  }

  /** The time within which a source nearly always answers; empty if too few answers are known. */
  Optional<Duration> usual(Source<?, ?> source) {
    return Optional.ofNullable(times(source).usual);
  }

  private Times times(Source<?, ?> source) {
    return bySource.computeIfAbsent(source.name(), name -> new Times(timer(name)));
  }

  private Timer timer(String source) {
    return Timer.builder("answers")
        .tag("source", source)
        .publishPercentiles(PERCENTILE)
        .percentilePrecision(2)
        .distributionStatisticExpiry(WINDOW)
        .distributionStatisticBufferLength(5)
        .register(timers);
  }

  private static final class Times {
    private final Timer timer;
    private final AtomicLong count = new AtomicLong();
    private volatile @Nullable Duration usual;

    Times(Timer timer) {
      this.timer = timer;
    }

    void record(Duration time) {
      timer.record(time);
      long answers = count.incrementAndGet();
      if (answers >= ENOUGH && answers % EVERY == 0) {
        usual = Duration.ofNanos((long) timer.takeSnapshot().percentileValues()[0].value());
      }
    }
  }
}
