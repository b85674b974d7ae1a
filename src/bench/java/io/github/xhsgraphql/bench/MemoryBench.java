package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the memory of the packaged gateway, started with the README's command, while clients
 * query only new keys as fast as it responds.
 */
final class MemoryBench {

  private static final int CONNECTIONS = 16;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 600);
  private static final int EVERY_SECONDS = 10;

  private static final Pattern COMMAND =
      Pattern.compile("java (-X[^\\n]*?) -jar target/quarkus-app/quarkus-run\\.jar\\n");

  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^(jvm_memory_used_bytes\\{area=\"heap\"|cache_size\\{).* (\\S+)$");

  private final HttpClient client = HttpClient.newHttpClient();
  private long most;

  public static void main(String[] arguments) throws IOException {
    new MemoryBench().run();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the executor is shut down at the end
  private void run() throws IOException {
    List<String> options = options();
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    try (CannedUpstream upstream = new CannedUpstream(id -> 0);
        Contender gateway = Contenders.gateway(upstream.address(), options)) {
      System.out.printf("java %s, %d connections%n", String.join(" ", options), CONNECTIONS);
      long start = System.nanoTime();
      clock.scheduleAtFixedRate(
          () -> print(start, gateway, upstream), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
      Latencies run =
          Load.closed(
              gateway.port(),
              CONNECTIONS,
              SECONDS,
              number -> Connection.post(Queries.anything(number)));
      print(start, gateway, upstream);
      System.out.printf(
          "MEMORY %d MB resident at the most; %.0f new keys/s, p99 %.0f ms, %d failed%n",
          most, run.perSecond(), run.percentile(99), run.failed());
    } finally {
      clock.shutdownNow();
    }
  }

  private void print(long start, Contender gateway, CannedUpstream upstream) {
    double heap = 0;
    double entries = 0;
    Matcher samples = SAMPLE.matcher(metrics(gateway));
    while (samples.find()) {
      if (samples.group(1).startsWith("cache")) {
        entries += Double.parseDouble(samples.group(2));
      } else {
        heap += Double.parseDouble(samples.group(2));
      }
    }
    long resident = gateway.residentBytes() >> 20;
    most = Math.max(most, resident);
    System.out.printf(
        "%4d s: %d MB resident, heap %.0f MB, %.0f entries in caches, %d upstream calls%n",
        (System.nanoTime() - start) / 1_000_000_000,
        resident,
        heap / (1 << 20),
        entries,
        upstream.calls());
  }

  private String metrics(Contender gateway) {
    URI address = URI.create("http://127.0.0.1:" + gateway.port() + "/q/metrics");
    HttpRequest request = HttpRequest.newBuilder(address).header("Accept", "text/plain").build();
    return client.sendAsync(request, BodyHandlers.ofString()).join().body();
  }

  /** Returns the options of the README's command, which operators use. */
  private static List<String> options() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Path.of("README.md")));
    if (!command.find()) {
      throw new IllegalStateException("the README has no command with options");
    }
    return List.of(command.group(1).split(" "));
  }
}
