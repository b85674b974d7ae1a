package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Compares the gateway with its alternatives on the same upstream, in turns. */
final class LoadBench {

  private static final int CONNECTIONS = Integer.getInteger("bench.connections", 32);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

  /**
   * The warm-up time. A JVM is slow at first, because its compilers run at the same time. The
   * figures describe a JVM after the first minute of its life. All contenders get the same time,
   * with the first query.
   */
  private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm-up", 60);

  /** The warm-up time with each further query. */
  private static final int NEXT_WARM_UP_SECONDS = (WARM_UP_SECONDS + 9) / 10;

  /** One round of one contender. */
  private record Round(Latencies latencies, double cpuMillis, long residentBytes) {}

  private final CannedUpstream upstream;
  private int runs;

  private LoadBench(CannedUpstream upstream) {
    this.upstream = upstream;
  }

  public static void main(String[] arguments) throws IOException {
    try (CannedUpstream upstream = CannedUpstream.ofRealSize(id -> 0)) {
      List<Contender> contenders =
          Contenders.selected(
              upstream.address(), "gateway", "native", "mercurius", "spring", "tailcall");
      try {
        new AnswerCheck(upstream).run(Workload.selected(), contenders);
        new LoadBench(upstream).run(Workload.selected(), contenders);
      } finally {
        contenders.forEach(Contender::close);
      }
    }
  }

  private void run(List<Workload> workloads, List<Contender> contenders) {
    System.out.printf(
        "Upstream's bodies: note %d, user %d, comments %d, posted notes %d bytes.%n"
            + "%d connections, medians of %d rounds of %d s, after %d s of warm-up.%n",
        upstream.bytes("app_v2/get_image_note_detail"),
        upstream.bytes("app_v2/get_user_info"),
        upstream.bytes("app_v2/get_note_comments"),
        upstream.bytes("app_v2/get_user_posted_notes"),
        CONNECTIONS,
        ROUNDS,
        SECONDS,
        WARM_UP_SECONDS);
    List<String> rows = new ArrayList<>();
    int warmUp = WARM_UP_SECONDS;
    for (Workload workload : workloads) {
      rows.addAll(measure(workload, contenders, warmUp));
      warmUp = NEXT_WARM_UP_SECONDS;
    }
    System.out.println(
        "\n"
            + "| query | contender | requests/s | p50 ms | p99 ms | CPU ms each | MB resident |"
            + " failed |\n"
            + "|---|---|---|---|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  /** Returns the rows of one query. */
  private List<String> measure(Workload workload, List<Contender> contenders, int warmUpSeconds) {
    Map<Contender, List<Round>> results = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Contender contender : contenders) {
        if (!contender.answers(workload)) {
          continue;
        }
        if (round == 0) {
          round(workload, contender, warmUpSeconds);
        } else {
          results
              .computeIfAbsent(contender, c -> new ArrayList<>())
              .add(round(workload, contender, SECONDS));
        }
      }
    }
    List<String> rows = new ArrayList<>();
    results.forEach((contender, rounds) -> rows.add(row(workload, contender, rounds)));
    return rows;
  }

  private Round round(Workload workload, Contender contender, int seconds) {
    int run = ++runs;
    long calls = upstream.calls();
    double cpu = contender.cpuSeconds();
    Latencies latencies =
        Load.closed(
            contender.port(),
            CONNECTIONS,
            seconds,
            number -> contender.request(workload, workload.id(run, number)));
    double cpuMillis = (contender.cpuSeconds() - cpu) * 1_000 / latencies.sorted().length;
    System.out.printf(
        "  %s, %s, %d s: %.0f/s, %.2f ms CPU each, %.2f upstream calls each, %d failed%n",
        workload,
        contender.name(),
        seconds,
        latencies.perSecond(),
        cpuMillis,
        (double) (upstream.calls() - calls) / latencies.sorted().length,
        latencies.failed());
    return new Round(latencies, cpuMillis, contender.residentBytes());
  }

  private static String row(Workload workload, Contender contender, List<Round> rounds) {
    return "| %s | %s | %.0f | %.2f | %.1f | %.2f | %d | %d |"
        .formatted(
            workload.title(),
            contender.name(),
            median(rounds, round -> round.latencies().perSecond()),
            median(rounds, round -> round.latencies().percentile(50)),
            median(rounds, round -> round.latencies().percentile(99)),
            median(rounds, Round::cpuMillis),
            rounds.get(rounds.size() - 1).residentBytes() >> 20,
            rounds.stream().mapToLong(round -> round.latencies().failed()).sum());
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return rounds.stream()
        .mapToDouble(figure)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
