package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.ratelimit.LimiterBench;
import io.github.xhsgraphql.sandbox.CannedUpstream;
import io.github.xhsgraphql.support.CallTimes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Measures how exactly GATEWAY_UPSTREAM_RATE is kept while clients want more calls. */
final class RateBench {

  /** The parts to run: any of limiter, gateway and redis. */
  private static final Predicate<String> IS_MEASURED =
      List.of(System.getProperty("bench.parts", "limiter,gateway,redis").split(","))::contains;

  private static final int SECONDS = 10;
  private static final int CONNECTIONS = 64;

  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 30);

  /** An idle time before the measurement, after which the limiter must not permit more calls. */
  private static final int IDLE_MILLIS = 1_000;

  private static final Executor THREAD_EACH = task -> new Thread(task).start();

  private RateBench() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (IS_MEASURED.test("limiter")) {
      for (int rate : rates(10, 100, 1_000, 5_000)) {
        LimiterBench limiter = new LimiterBench(rate);
        limiter.run(Duration.ofSeconds(2));
        print("the limiter alone", rate, limiter.run(Duration.ofSeconds(SECONDS)));
      }
    }
    if (IS_MEASURED.test("gateway")) {
      for (int rate : ratesOfProcesses()) {
        print("the gateway", rate, processes(rate, 1, Map.of()));
      }
    }
    if (IS_MEASURED.test("redis")) {
      sharedRates();
    }
  }

  private static int[] rates(int... all) {
    String selected = System.getProperty("bench.rates");
    return selected == null
        ? all
        : Stream.of(selected.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  /**
   * Returns the rates that a whole process reaches on two cores, which it shares with the load and
   * upstream.
   */
  private static int[] ratesOfProcesses() {
    return rates(10, 100, 1_000);
  }

  private static void sharedRates() throws IOException, InterruptedException {
    int port = Contender.freePort();
    Process redis = redis(port);
    if (redis == null) {
      System.out.println("Without redis-server on the PATH, two gateways can't share a rate.");
      return;
    }
    try {
      for (int rate : ratesOfProcesses()) {
        Map<String, String> shared = Map.of("GATEWAY_REDIS_URL", "redis://127.0.0.1:" + port);
        print("two gateways that share a Redis", rate, processes(rate, 2, shared));
      }
    } finally {
      redis.destroy();
    }
  }

  private static Process redis(int port) {
    try {
      return new ProcessBuilder(
              "redis-server", "--port", String.valueOf(port), "--bind", "127.0.0.1", "--save", "")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException missing) {
      return null;
    }
  }

  private static void print(String what, int rate, CallTimes calls) {
    double passed = (double) calls.within(SECONDS) / SECONDS;
    System.out.printf(
        "RATE %d, %s: %.1f calls/s in %d s (%.1f %%), at most %d in a second, spaced by %d to %d ms%n",
        rate,
        what,
        passed,
        SECONDS,
        100 * passed / rate,
        calls.mostInASecond(),
        calls.spacing().get(0).toMillis(),
        calls.spacing().get(1).toMillis());
  }

  /** Returns the times at which calls arrive at upstream. */
  private static CallTimes processes(int rate, int count, Map<String, String> shared)
      throws IOException, InterruptedException {
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    ToLongFunction<String> atOnce =
        user -> {
          times.add(System.nanoTime());
          return 0;
        };
    Map<String, String> settings = new HashMap<>(shared);
    settings.put("GATEWAY_UPSTREAM_RATE", String.valueOf(rate));
    List<Contender> gateways = new ArrayList<>();
    try (CannedUpstream upstream = new CannedUpstream(atOnce)) {
      for (int i = 1; i <= count; i++) {
        gateways.add(Contenders.gateway("gateway-" + i, upstream.address(), settings));
      }
      load(gateways, 1, WARM_UP_SECONDS);
      Thread.sleep(IDLE_MILLIS);
      times.clear();
      load(gateways, 2, SECONDS + 1);
      return new CallTimes(times.stream().sorted().toList());
    } finally {
      gateways.forEach(Contender::close);
    }
  }

  private static void load(List<Contender> gateways, int run, int seconds) {
    CompletableFuture<?>[] all = new CompletableFuture<?>[gateways.size()];
    for (int i = 0; i < all.length; i++) {
      int port = gateways.get(i).port();
      int ids = 2 * run + i;
      LongFunction<byte[]> requests =
          number -> Connection.post(Queries.few(Queries.user(ids, number)));
      all[i] =
          CompletableFuture.runAsync(
              () -> Load.closed(port, CONNECTIONS, seconds, requests), THREAD_EACH);
    }
    CompletableFuture.allOf(all).join();
  }
}
