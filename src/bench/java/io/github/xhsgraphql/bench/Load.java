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
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** Sends load to a port of the loopback interface. */
final class Load {

  private Load() {}

  /** Runs a closed loop: each connection sends its next request after the response to the last. */
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
          return now < end
              ? new Turn(now, List.of(requests.apply(number.getAndIncrement())))
              : null;
        });
  }

  /**
   * Runs an open loop: requests are due at a fixed rate, independently of the responses, and
   * latencies count from the time when a request was due. Needs more connections than requests ever
   * run at the same time.
   *
   * @param requests the requests of each turn, which are sent one after the other
   * @param expected the minimum duration of each turn in milliseconds, which is subtracted
   */
  static Latencies open(
      int port,
      int connections,
      double perSecond,
      int count,
      LongFunction<List<byte[]>> requests,
      LongToDoubleFunction expected) {
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
          List<byte[]> exchange = requests.apply(turn);
          long allowed = (long) (expected.applyAsDouble(turn) * 1e6);
          long due = start + (long) (turn * 1e9 / perSecond);
          for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
          }
          return new Turn(due + allowed, exchange);
        });
  }

  /**
   * @param start the origin of the latency
   */
  private record Turn(long start, List<byte[]> requests) {}

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
        boolean good = true;
        for (byte[] request : turn.requests()) {
          good &= connection.exchange(request);
        }
        failed += good ? 0 : 1;
        latencies.add(System.nanoTime() - turn.start());
      }
    }
    return new Part(latencies.build().toArray(), failed);
  }
}
