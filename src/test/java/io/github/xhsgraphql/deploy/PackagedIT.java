package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The packaged application starts, or says why not, and ends without losing anything. */
class PackagedIT {

  private static final String NOTE =
      "query Load { note(noteId: \"69e0c5a0000000001d01a101\") { title } }";
  private static final int CLIENTS = 4;

  @Test
  void aWrongConfigurationEndsWithOneLineForEachMistake() throws Exception {
    try (Packaged gateway =
        Packaged.start(Map.of("GATEWAY_UPSTREM_DEADLINE", "3s", "TIKHUB_APIKEY", "secret"))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines())
          .contains(
              "GATEWAY_UPSTREM_DEADLINE is no setting of the gateway. Did you mean"
                  + " GATEWAY_UPSTREAM_DEADLINE?",
              "TIKHUB_APIKEY is no setting of the gateway. Did you mean TIKHUB_API_KEY?",
              "TIKHUB_API_KEY is not set. Set it to your TikHub API key, or GATEWAY_SANDBOX=true to"
                  + " try the gateway with invented data.",
              "GATEWAY_CLIENT_KEYS is not set. Set it to name:sha256 of each key that clients may"
                  + " send, or GATEWAY_ACCESS=open to serve whoever reaches the port.")
          .noneMatch(line -> line.contains("Exception") || line.contains("secret"));
    }
  }

  @Test
  void aBadDurationEndsWithOneLine() throws Exception {
    try (Packaged gateway =
        Packaged.start(
            Map.of(
                "GATEWAY_SANDBOX",
                "true",
                "GATEWAY_ACCESS",
                "open",
                "GATEWAY_UPSTREAM_DEADLINE",
                "soon"))) {
      assertThat(gateway.exitCode()).isEqualTo(1);
      assertThat(gateway.lines().stream().filter(line -> line.contains("soon")))
          .singleElement()
          .asString()
          .contains("gateway.upstream.deadline");
      assertThat(gateway.lines()).noneMatch(line -> line.startsWith("\tat "));
    }
  }

  /**
   * Clients send here for as long as it says that it is ready, as a load balancer does, and every
   * one of their requests is answered.
   */
  @Test
  void terminationUnderLoadLosesNoRequest() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (Packaged gateway =
        Packaged.start(
            Map.of(
                "GATEWAY_SANDBOX",
                "true",
                "GATEWAY_ACCESS",
                "open",
                "QUARKUS_SHUTDOWN_DELAY",
                "2s"))) {
      assertThat(gateway.get("/q/health/ready").statusCode()).isEqualTo(200);
      AtomicBoolean ready = new AtomicBoolean(true);
      AtomicInteger answered = new AtomicInteger();
      AtomicInteger answeredWhileEnding = new AtomicInteger();
      AtomicBoolean ending = new AtomicBoolean();
      Callable<Void> client =
          () -> {
            while (ready.get()) {
              boolean late = ending.get();
              HttpResponse<String> answer = gateway.query(NOTE);
              assertThat(answer.statusCode()).isEqualTo(200);
              assertThat(answer.body()).contains("City walk").doesNotContain("errors");
              answered.incrementAndGet();
              if (late) {
                answeredWhileEnding.incrementAndGet();
              }
            }
            return null;
          };
      List<Future<Void>> load =
          IntStream.range(0, CLIENTS).mapToObj(i -> clients.submit(client)).toList();
      while (answered.get() < 20) {
        Thread.onSpinWait();
        assertThat(load).noneMatch(Future::isDone);
      }
      gateway.terminate();
      ending.set(true);
      while (gateway.get("/q/health/ready").statusCode() == 200) {
        Thread.onSpinWait();
      }
      ready.set(false);
      for (Future<Void> sent : load) {
        sent.get();
      }
      assertThat(answeredWhileEnding).hasPositiveValue();
      assertThat(gateway.exitCode()).isIn(0, 143);
      assertLogsAreJson(gateway.lines(), answered.get());
    } finally {
      clients.shutdownNow();
    }
  }

  private static void assertLogsAreJson(List<String> lines, int requests) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    int counted = 0;
    for (String line : lines) {
      JsonNode logged = mapper.readTree(line);
      if (logged.path("loggerName").asText().endsWith(".RequestLog")) {
        counted++;
        assertThat(logged.path("mdc").path("operation").asText()).isEqualTo("query Load");
        assertThat(logged.path("mdc").path("requestId").asText()).isNotEmpty();
        assertThat(line).doesNotContain("69e0c5a0000000001d01a101");
      }
    }
    assertThat(counted).isEqualTo(requests);
  }
}
