package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * Measures what contenders add to a slow upstream. Upstream takes the same time for everything with
 * the same ID, so the shortest time of each request is known. The bench counts the time beyond it.
 * A client that calls upstream directly shows which part of that time is upstream's own.
 */
final class OverheadBench {

  private static final double PER_SECOND = Integer.getInteger("bench.per-second", 200);
  private static final int COUNT = (int) (PER_SECOND * Integer.getInteger("bench.seconds", 20));
  private static final int CONNECTIONS = 600;

  /**
   * The warm-up time: a closed loop with an upstream that responds at once, followed by a sixth of
   * this time as in the measurement.
   */
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 30);

  private static final int WARM_UP_CONNECTIONS = 32;

  /** The upstream delay is log-normal with a median of 300 ms; p99 is 600 ms. */
  private static final double MEDIAN_MILLIS = 300;

  private static final double SIGMA = 0.3;

  private static final String ROOT = "/api/v1/xiaohongshu/app_v2/";

  private final Workload workload;
  private volatile boolean isSlow;
  private int runs;

  private OverheadBench(Workload workload) {
    this.workload = workload;
  }

  public static void main(String[] arguments) throws IOException {
    new OverheadBench(Workload.selected().get(0)).run();
  }

  private void run() throws IOException {
    try (CannedUpstream upstream =
        CannedUpstream.ofRealSize(id -> isSlow ? Math.round(millis(CannedUpstream.seed(id))) : 0)) {
      List<Contender> contenders =
          Contenders.selected(upstream.address(), "gateway", "native", "mercurius", "spring");
      try {
        new AnswerCheck(upstream).run(List.of(workload), contenders);
        contenders.forEach(this::warmUp);
        isSlow = true;
        int port = URI.create(upstream.address()).getPort();
        Latencies direct = measure(port, COUNT, this::direct);
        print("upstream itself", direct, direct);
        for (Contender contender : contenders) {
          LongFunction<List<byte[]>> requests = requests(contender);
          measure(contender.port(), COUNT / 4, requests);
          print(contender.name(), measure(contender.port(), COUNT, requests), direct);
        }
      } finally {
        contenders.forEach(Contender::close);
      }
    }
  }

  private void warmUp(Contender contender) {
    int run = ++runs;
    Load.closed(
        contender.port(),
        WARM_UP_CONNECTIONS,
        WARM_UP_SECONDS,
        number -> contender.request(workload, workload.id(run, number)));
  }

  private LongFunction<List<byte[]>> requests(Contender contender) {
    return number -> List.of(contender.request(workload, id(number)));
  }

  private Latencies measure(int port, int count, LongFunction<List<byte[]>> requests) {
    runs++;
    return Load.open(
        port,
        CONNECTIONS,
        PER_SECOND,
        count,
        requests,
        number -> oneAfterTheOther() * Math.round(millis(CannedUpstream.seed(id(number)))));
  }

  private String id(long number) {
    return workload.id(runs, number);
  }

  /** Returns the number of upstream calls of a request that have to wait for one another. */
  private int oneAfterTheOther() {
    return direct(0).size();
  }

  /** Returns upstream's own requests, except those that run beside another one. */
  private List<byte[]> direct(long number) {
    String id = id(number);
    return switch (workload) {
      case NOTE ->
          List.of(
              get("get_image_note_detail?note_id=" + id),
              get("get_note_comments?index=0&note_id=" + id),
              get("get_note_comments?index=1&cursor=next&note_id=" + id));
      case PAGE -> List.of(get("get_user_posted_notes?user_id=" + id));
      default -> throw new IllegalArgumentException("overhead measures note or page");
    };
  }

  private static byte[] get(String path) {
    return Connection.get(ROOT + path);
  }

  private static void print(String name, Latencies run, Latencies direct) {
    System.out.printf(
        "OVERHEAD %s: p50 %.1f ms, p99 %.1f ms; beyond upstream itself p50 %.1f ms, p99 %.1f ms;"
            + " %d requests, %d failed%n",
        name,
        run.percentile(50),
        run.percentile(99),
        run.percentile(50) - direct.percentile(50),
        run.percentile(99) - direct.percentile(99),
        run.sorted().length,
        run.failed());
  }

  /** Returns the same delay for the same seed, in every run. */
  private static double millis(int seed) {
    double gaussian = new Random(seed * 0x9E3779B97F4A7C15L).nextGaussian();
    return MEDIAN_MILLIS * Math.exp(SIGMA * gaussian);
  }
}
