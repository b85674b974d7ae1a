package io.github.xhsgraphql.support;

import io.github.xhsgraphql.ledger.Timing;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Time that passes only when a test says so, and a single-threaded executor that uses it. Tasks run
 * in the order of time, in the same way in every run. Timers have the precision of Vert.x: whole
 * milliseconds, and up to two milliseconds late.
 */
public final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService {

  private static final long MILLI = Duration.ofMillis(1).toNanos();

  /** One in this many timers is {@link #hiccup} late, as during a garbage collection. */
  private static final int HICCUP_EVERY = 50;

  private final PriorityQueue<Task<?>> tasks =
      new PriorityQueue<>(
          Comparator.<Task<?>>comparingLong(task -> task.at).thenComparing(task -> task.number));
  private final Random random = new Random(1);
  private final Duration hiccup;
  private long now = Duration.ofDays(1).toNanos();
  private long scheduled;

  public VirtualTime() {
    this(Duration.ZERO);
  }

  public VirtualTime(Duration hiccup) {
    this.hiccup = hiccup;
  }

  public long nanoTime() {
    return now;
  }

  public Timing timing() {
    return new Timing(this::nanoTime, () -> this);
  }

  /** Returns the number of tasks that the executor has received. */
  public long scheduled() {
    return scheduled;
  }

  /** Lets the time pass and runs the tasks that are due in it. */
  public void pass(Duration time) {
    long end = now + time.toNanos();
    while (!tasks.isEmpty() && tasks.peek().at <= end) {
      Task<?> task = tasks.remove();
      now = Math.max(now, task.at);
      task.run();
    }
    now = end;
  }

  private final class Task<T> extends FutureTask<T> implements RunnableScheduledFuture<T> {
    private final long at;
    private final long number = scheduled++;

    Task(Callable<T> task, long at) {
      super(task);
      this.at = at;
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      tasks.remove(this);
      return super.cancel(mayInterrupt);
    }
  }

  private <T> Task<T> add(Callable<T> task, long at) {
    Task<T> added = new Task<>(task, at);
    tasks.add(added);
    return added;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(
        new Task<>(
            () -> {
              task.run();
              return null;
            },
            now));
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return schedule(
        () -> {
          task.run();
          return null;
        },
        delay,
        unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    if (unit.toMillis(delay) < 1) {
      throw new IllegalArgumentException("Vert.x takes no timer of less than a millisecond");
    }
    long late = (long) (random.nextDouble() * 2 * MILLI);
    if (random.nextInt(HICCUP_EVERY) == 0) {
      late += hiccup.toNanos();
    }
    return add(task, now + unit.toMillis(delay) * MILLI + late);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long every, TimeUnit u) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(Runnable t, long first, long every, TimeUnit u) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return false;
  }
}
