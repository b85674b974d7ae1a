package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;

/** The gateway beside mercurius with graphql-jit and others, on the same upstream, in turns. */
final class LoadBench {

  private static final int CONNECTIONS = 16;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 4);

  /**
   * A JVM is slow at first, for its compilers work beside it: it is measured as it runs for all but
   * the first minute of its life. All get the same time.
   */
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 60);

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  private int runs;

  public static void main(String[] arguments) throws IOException {
    new LoadBench().run();
  }

  private void run() throws IOException {
    try (CannedUpstream upstream = new CannedUpstream(user -> 0);
        Contender gateway = Contenders.gateway(upstream.address());
        Contender peer = Contenders.mercurius(upstream.address())) {
      System.out.printf(
          "Upstream's page: %d KB. %d connections, medians of %d rounds of %d s.%n",
          upstream.bytes() / 1000, CONNECTIONS, ROUNDS, SECONDS);
      List<Contender> all = new ArrayList<>(List.of(gateway, peer));
      all.addAll(Contenders.others(upstream.address()));
      try {
        compare("unique keys", all, true, upstream);
        compare("hot key", all, false, upstream);
      } finally {
        all.forEach(Contender::close);
      }
    }
  }

  private void compare(
      String what, List<Contender> contenders, boolean unique, CannedUpstream upstream) {
    Map<Contender, List<Latencies>> results = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Contender contender : contenders) {
        long before = upstream.calls();
        double cpu = contender.cpuSeconds();
        int seconds = round == 0 ? WARM_UP_SECONDS : SECONDS;
        Latencies run =
            Load.closed(
                contender.port(), CONNECTIONS, seconds, requests(contender, unique, ++runs));
        System.out.printf(
            "  %s, %s%s: %.0f/s, %.2f ms CPU each, %d upstream calls, %d failed%n",
            what,
            contender.name(),
            round == 0 ? " (warm-up)" : "",
            run.perSecond(),
            (contender.cpuSeconds() - cpu) * 1_000 / run.sorted().length,
            upstream.calls() - before,
            run.failed());
        if (round > 0) {
          results.computeIfAbsent(contender, c -> new ArrayList<>()).add(run);
        }
      }
    }
    results.forEach(
        (contender, all) ->
            System.out.printf(
                "%s, %s: %.0f/s, p50 %.2f ms, p99 %.2f ms%n",
                what,
                contender.name(),
                median(all, Latencies::perSecond),
                median(all, run -> run.percentile(50)),
                median(all, run -> run.percentile(99))));
    double gateway = median(results.get(contenders.get(0)), Latencies::perSecond);
    for (Contender other : contenders.subList(1, contenders.size())) {
      System.out.printf(
          "RATIO %s: gateway / %s = %.2f%n",
          what, other.name(), gateway / median(results.get(other), Latencies::perSecond));
    }
  }

  private static LongFunction<byte[]> requests(Contender contender, boolean unique, int run) {
    if (unique) {
      return number -> contender.request(Queries.user(run, number));
    }
    byte[] hot = contender.request(Queries.user(0, 0));
    return number -> hot;
  }

  private static double median(List<Latencies> runs, ToDoubleFunction<Latencies> figure) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(figure))
        .skip(runs.size() / 2)
        .mapToDouble(figure)
        .findFirst()
        .orElseThrow();
  }
}
