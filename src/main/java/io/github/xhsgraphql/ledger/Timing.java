package io.github.xhsgraphql.ledger;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A clock and timers. Tests replace both with virtual time.
 *
 * @param nanoTime a clock in nanoseconds, like {@link System#nanoTime()}
 * @param executor supplies the executor for timers. {@link #schedule} calls it for each task,
 *     because Quarkus sets Mutiny's executor when it starts.
 */
public record Timing(LongSupplier nanoTime, Supplier<ScheduledExecutorService> executor) {

  public static final Timing SYSTEM =
      new Timing(System::nanoTime, Infrastructure::getDefaultWorkerPool);

  private static final long NANOS = Duration.ofMillis(1).toNanos();

  /** Runs the task after the delay, on the current Vert.x context or on a worker thread. */
  @SuppressWarnings("FutureReturnValueIgnored") // tasks handle their failures themselves
  public void schedule(Duration delay, Runnable task) {
    executor.get().schedule(task, timer(delay).toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Rounds up to whole milliseconds, at least one. Vert.x timers accept no shorter delay. */
  public static Duration timer(Duration delay) {
    return Duration.ofMillis(Math.max(1, (delay.toNanos() + NANOS - 1) / NANOS));
  }

  /** Returns the time since an earlier {@link #nanoTime}. */
  public Duration since(long earlier) {
    return Duration.ofNanos(nanoTime.getAsLong() - earlier);
  }
}
