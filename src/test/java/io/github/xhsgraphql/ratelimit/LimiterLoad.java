package io.github.xhsgraphql.ratelimit;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.ledger.Timing;
import io.github.xhsgraphql.support.CallTimes;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamLimiter.Permit;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Clients that want twice as many calls as the rate permits, in real or virtual time. */
final class LimiterLoad {

  private static final Logger LOG = Logger.getLogger(LimiterLoad.class);
  private static final Duration CALL = Duration.ofMillis(100);
  private static final Duration DEADLINE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Timing timing;
  private final double perSecond;
  private final List<Long> calls = new ArrayList<>();
  private volatile long end = Long.MAX_VALUE;

  LimiterLoad(Timing timing, double perSecond) {
    this.timing = timing;
    this.perSecond = perSecond;
  }

  private PlannedLimiter.Config config() {
    return new PlannedLimiter.Config(perSecond, 100_000);
  }

  LocalRateLimiter rate() {
    return new LocalRateLimiter(config(), timing.nanoTime());
  }

  FairUpstreamLimiter limiter(RateLimiter rate) {
    return new PlannedLimiter().open(rate, config(), timing);
  }

  private long now() {
    return timing.nanoTime().getAsLong();
  }

  /** Starts the clients, which stop after this time. */
  void begin(Duration length, List<FairUpstreamLimiter> limiters) {
    end = now() + length.toNanos();
    int clients = (int) Math.max(10, 2 * perSecond * CALL.toMillis() / SECOND.toMillis());
    for (FairUpstreamLimiter limiter : limiters) {
      for (int i = 0; i < clients; i++) {
        ask(limiter);
      }
    }
  }

  /** Starts one client, which makes call after call. */
  void ask(FairUpstreamLimiter limiter) {
    if (now() < end) {
      limiter
          .acquire(new Client(timing, now() + DEADLINE.toNanos()))
          .call(permit -> permit.begin("user", Series.APP_V2))
          .subscribe()
          .with(
              permit -> called(limiter, permit),
              refused -> LOG.error("a client was refused", refused));
    }
  }

  private void called(FairUpstreamLimiter limiter, Permit permit) {
    synchronized (calls) {
      calls.add(now());
    }
    timing.schedule(
        CALL,
        () -> {
          permit.release();
          ask(limiter);
        });
  }

  /** Returns the calls since the last invocation. */
  CallTimes calls() {
    synchronized (calls) {
      CallTimes times = new CallTimes(calls.stream().sorted().toList());
      calls.clear();
      return times;
    }
  }

  private record Client(Timing timing, long deadline) implements CallBudget {
    @Override
    public Uni<RunningCall> begin(String operation, Series series) {
      return Uni.createFrom().nullItem();
    }

    @Override
    public Duration remaining() {
      return Duration.ofNanos(Math.max(0, deadline - timing.nanoTime().getAsLong()));
    }

    @Override
    public Object requester() {
      return this;
    }
  }
}
