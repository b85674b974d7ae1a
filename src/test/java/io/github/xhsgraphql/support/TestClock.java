package io.github.xhsgraphql.support;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The gateway's time of day in tests: the real time plus the time that a test lets pass. */
@Mock
@Singleton
public class TestClock extends Clock {

  private volatile Duration passed = Duration.ZERO;

  private volatile @Nullable Instant stoppedAt;

  /** Stops the real time, so that only the test lets time pass. */
  public void stop() {
    stoppedAt = Instant.now();
  }

  /** Lets the real time pass again. */
  public void go() {
    stoppedAt = null;
  }

  public void pass(Duration time) {
    passed = passed.plus(time);
  }

  @Override
  public Instant instant() {
    Instant stopped = stoppedAt;
    return (stopped == null ? Instant.now() : stopped).plus(passed);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
