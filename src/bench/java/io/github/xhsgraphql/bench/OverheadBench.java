package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import java.io.IOException;
import java.net.URI;
import java.util.Random;

/**
 * What the gateway adds to a slow upstream. Both are asked for the same users, for each of whom
 * upstream takes the same time: so the percentiles differ by the gateway alone.
 */
final class OverheadBench {

  private static final double PER_SECOND = 200;
  private static final int COUNT = (int) PER_SECOND * Integer.getInteger("bench.seconds", 30);
  private static final int CONNECTIONS = 400;

  /** So long does C2 find something to compile. */
  private static final int WARM_UP = (int) PER_SECOND * Integer.getInteger("bench.warm-up", 60);

  /** Log-normal with a median of 300 ms; p99 is at 600 ms. */
  private static final double MEDIAN_MILLIS = 300;

  private static final double SIGMA = 0.3;

  private OverheadBench() {}

  public static void main(String[] arguments) throws IOException {
    try (CannedUpstream upstream = new CannedUpstream(OverheadBench::delay);
        Contender gateway = Contenders.gateway(upstream.address())) {
      int port = URI.create(upstream.address()).getPort();
      Load.open(gateway.port(), CONNECTIONS, PER_SECOND, WARM_UP, n -> gateway.request(user(1, n)));
      Latencies direct =
          Load.open(port, CONNECTIONS, PER_SECOND, COUNT, n -> Connection.get(path(user(2, n))));
      Latencies through =
          Load.open(
              gateway.port(), CONNECTIONS, PER_SECOND, COUNT, n -> gateway.request(user(2, n)));
      tell("upstream", direct);
      tell("gateway", through);
      for (double percent : new double[] {50, 99}) {
        System.out.printf(
            "OVERHEAD p%.0f: %.2f ms%n",
            percent, through.percentile(percent) - direct.percentile(percent));
      }
    }
  }

  private static void tell(String name, Latencies run) {
    System.out.printf(
        "%s: p50 %.2f ms, p99 %.2f ms, %d requests, %d failed%n",
        name, run.percentile(50), run.percentile(99), run.sorted().length, run.failed());
  }

  private static String user(int run, long number) {
    return Queries.user(run, number);
  }

  private static String path(String user) {
    return "/api/v1/xiaohongshu/app_v2/get_user_posted_notes?user_id=" + user;
  }

  /** The same for the same user, in every run. */
  private static long delay(String user) {
    double gaussian = new Random(user.hashCode() * 0x9E3779B97F4A7C15L).nextGaussian();
    return Math.round(MEDIAN_MILLIS * Math.exp(SIGMA * gaussian));
  }
}
