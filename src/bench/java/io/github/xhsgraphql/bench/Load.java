package io.github.xhsgraphql.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Puts load on a port of the loopback. */
final class Load {

  private Load() {}

  /** Closed loop: each connection asks again as soon as it is answered. */
  static Latencies closed(int port, int connections, int seconds, LongFunction<byte[]> requests) {
    AtomicLong number = new AtomicLong();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    return run(
        port,
        connections,
        start,
        () -> {
          long now = System.nanoTime();
          return now < end ? new Turn(now, requests.apply(number.getAndIncrement())) : null;
        });
  }

  /**
   * Open loop: requests are due at a fixed rate, whatever comes back; latencies count from when a
   * request was due. Needs more connections than requests are ever under way.
   */
  static Latencies open(
      int port, int connections, double perSecond, int count, LongFunction<byte[]> requests) {
    AtomicLong number = new AtomicLong();
    long start = System.nanoTime() + 200_000_000L;
    return run(
        port,
        connections,
        start,
        () -> {
          long turn = number.getAndIncrement();
          if (turn >= count) {
            return null;
          }
          byte[] request = requests.apply(turn);
          long due = start + (long) (turn * 1e9 / perSecond);
          for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
          }
          return new Turn(due, request);
        });
  }

  private record Turn(long due, byte[] request) {}

  private interface Turns {
    Turn next();
  }

  private record Part(long[] latencies, long failed) {}

  private static Latencies run(int port, int connections, long start, Turns turns) {
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      Callable<Part> connection = () -> part(port, turns);
      List<Future<Part>> parts = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        parts.add(threads.submit(connection));
      }
      LongStream latencies = LongStream.empty();
      long failed = 0;
      for (Future<Part> part : parts) {
        latencies = LongStream.concat(latencies, LongStream.of(part.get().latencies()));
        failed += part.get().failed();
      }
      return new Latencies(latencies.toArray(), (System.nanoTime() - start) / 1e9, failed);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Part part(int port, Turns turns) throws IOException {
    LongStream.Builder latencies = LongStream.builder();
    long failed = 0;
    try (Connection connection = new Connection(port)) {
      for (Turn turn = turns.next(); turn != null; turn = turns.next()) {
        if (!connection.exchange(turn.request())) {
          failed++;
        }
        latencies.add(System.nanoTime() - turn.due());
      }
    }
    return new Part(latencies.build().toArray(), failed);
  }
}
