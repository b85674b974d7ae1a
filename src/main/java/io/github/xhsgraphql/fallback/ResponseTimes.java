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

/** Measures how long each source takes to answer: the 95th percentile over ten minutes. */
@Singleton
class ResponseTimes {

  private static final double PERCENTILE = 0.95;

  /**
   * The number of answers that the percentile needs. With fewer answers it is just the slowest one.
   */
  private static final int MIN_ANSWERS = 20;

  /** The minimum number of answers between two calculations of the percentile. */
  private static final int RECALCULATE_AFTER_ANSWERS = 10;

  /** The minimum time between two calculations, because each of them sums up a histogram. */
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Clock clock;
  private final SimpleMeterRegistry timers;
  private final Map<String, Times> bySource = new ConcurrentHashMap<>();

  @Inject
  ResponseTimes() {
    this(Clock.SYSTEM);
  }

  ResponseTimes(Clock clock) {
    this.clock = clock;
    // The timers have their own registry, because they are used only to decide on hedges. They
    // aren't exported.
    timers = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
  }

  /** Records how long a source took to answer. NOT_FOUND and PRIVATE are answers, too. */
  void record(Source<?, ?> source, Duration time) {
    times(source).record(time);
  }

  /**
   * Returns the time within which a source gives 95% of its answers; empty if there are too few
   * answers.
   */
  Optional<Duration> percentile95(Source<?, ?> source) {
    return Optional.ofNullable(times(source).percentile95);
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

  private final class Times {
    private final Timer timer;
    private final AtomicLong count = new AtomicLong();
    private volatile @Nullable Duration percentile95;
    private volatile long calculatedAt;

    Times(Timer timer) {
      this.timer = timer;
    }

    void record(Duration time) {
      timer.record(time);
      long answers = count.incrementAndGet();
      long now = clock.monotonicTime();
      if (answers >= MIN_ANSWERS
          && answers % RECALCULATE_AFTER_ANSWERS == 0
          && (percentile95 == null || now - calculatedAt >= PAUSE_NANOS)) {
        calculatedAt = now;
        percentile95 = Duration.ofNanos((long) timer.takeSnapshot().percentileValues()[0].value());
      }
    }
  }
}
