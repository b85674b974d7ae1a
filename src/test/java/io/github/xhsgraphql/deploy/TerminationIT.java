package io.github.xhsgraphql.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that the packaged application ends without losing a request. */
class TerminationIT {

  private static final String NOTE_PREFIX = "68a1f0c200000000";
  private static final int CLIENTS = 4;

  /** The time for which a stopping gateway still accepts requests. */
  private static final Duration OPEN_FOR = Duration.ofSeconds(2);

  /**
   * Clients send requests for as long as the gateway reports that it is ready, as a load balancer
   * does. Every request is answered, also those that wait for upstream longer than the gateway
   * accepts new ones.
   */
  @Test
  void terminationUnderLoadLosesNoRequest() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
    WireMockServer upstream = new WireMockServer(options().dynamicPort().containerThreads(20));
    upstream.start();
    notesTake(upstream, Duration.ZERO);
    try (Packaged gateway = Packaged.start(settings(upstream))) {
      assertThat(gateway.get("/q/health/ready").statusCode()).isEqualTo(200);
      AtomicBoolean ready = new AtomicBoolean(true);
      AtomicInteger begun = new AtomicInteger();
      AtomicInteger answered = new AtomicInteger();
      Callable<Void> request =
          () -> {
            HttpResponse<String> answer = gateway.query(unheardOf(begun.incrementAndGet()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("City walk").doesNotContain("errors");
            answered.incrementAndGet();
            return null;
          };
      Callable<Void> client =
          () -> {
            while (ready.get()) {
              request.call();
            }
            return null;
          };
      List<Future<Void>> load =
          IntStream.range(0, CLIENTS)
              .mapToObj(i -> clients.submit(client))
              .collect(Collectors.toCollection(ArrayList::new));
      awaitWhileUnder(load, () -> answered.get() >= 20);
      notesTake(upstream, OPEN_FOR.plusSeconds(2));
      int slowAfter = begun.get();
      awaitWhileUnder(load, () -> begun.get() >= slowAfter + CLIENTS);
      int answeredBefore = answered.get();
      gateway.terminate();
      load.add(clients.submit(request));
      awaitWhileUnder(load, () -> gateway.get("/q/health/ready").statusCode() == 503);
      ready.set(false);
      for (Future<Void> sent : load) {
        sent.get();
      }
      assertThat(answered.get() - answeredBefore).isGreaterThan(CLIENTS);
      assertThat(answered).hasValue(begun.get());
      assertThat(gateway.exitCode()).isIn(0, 143);
      assertLogsAreJson(gateway.lines(), answered.get());
    } finally {
      clients.shutdownNow();
      upstream.stop();
    }
  }

  private static final String DEFERRED =
      "query Load { note(noteId: \""
          + NOTE_PREFIX
          + "00000001\") { title"
          + " ... @defer { comments { nodes { content } } } } }";

  /**
   * The last part of the response needs upstream for longer than the stopping gateway accepts
   * requests.
   */
  @Test
  void terminationFinishesAnOpenStream() throws Exception {
    WireMockServer upstream = new WireMockServer(options().dynamicPort());
    upstream.start();
    notesTake(upstream, Duration.ZERO);
    commentsTake(upstream, OPEN_FOR.plusSeconds(4));
    try (Packaged gateway = Packaged.start(settings(upstream));
        IncrementalAnswer stream = stream(gateway)) {
      assertThat(stream.next().getString("data.note.title")).isEqualTo("City walk");
      gateway.terminate();
      await().until(() -> gateway.get("/q/health/ready").statusCode() == 503);
      JsonPath last = stream.next();
      assertThat(last.getString("incremental[0].data.comments.nodes[0].content"))
          .isEqualTo("Well walked");
      assertThat(last.getBoolean("hasNext")).isFalse();
      assertThat(stream.rest()).isEmpty();
      assertThat(gateway.exitCode()).isIn(0, 143);
      assertLogsAreJson(gateway.lines(), 1);
    } finally {
      upstream.stop();
    }
  }

  /** Upstream takes twice as long as the test waits for the process to end. */
  @Test
  void terminationWaitsForAnOpenStreamNoLongerThanItsTimeout() throws Exception {
    WireMockServer upstream = new WireMockServer(options().dynamicPort());
    upstream.start();
    notesTake(upstream, Duration.ZERO);
    commentsTake(upstream, Duration.ofMinutes(2));
    Map<String, String> settings = new HashMap<>(settings(upstream));
    settings.put("QUARKUS_SHUTDOWN_TIMEOUT", "3s");
    settings.put("GATEWAY_UPSTREAM_DEADLINE", "2m");
    try (Packaged gateway = Packaged.start(settings);
        IncrementalAnswer stream = stream(gateway)) {
      assertThat(stream.next().getBoolean("hasNext")).isTrue();
      gateway.terminate();
      assertThatThrownBy(stream::next).hasRootCauseInstanceOf(IOException.class);
      assertThat(gateway.exitCode()).isIn(0, 143);
    } finally {
      upstream.stop();
    }
  }

  private static IncrementalAnswer stream(Packaged gateway) throws Exception {
    URI address = URI.create("http://localhost:" + gateway.port() + "/graphql");
    return IncrementalAnswer.post(address, IncrementalAnswer.MULTIPART, DEFERRED, Map.of());
  }

  private static void commentsTake(WireMockServer upstream, Duration time) {
    upstream.stubFor(
        get(urlPathEqualTo("/api/v1/xiaohongshu/app_v2/get_note_comments"))
            .willReturn(
                okJson(
                        Bodies.app(
                            "{\"has_more\":false,\"comments\":[{\"id\":\"65f0000000000000000000c0\",\"content\":\"Well"
                                + " walked\"}]}"))
                    .withFixedDelay((int) time.toMillis())));
  }

  private static Map<String, String> settings(WireMockServer upstream) {
    return Map.of(
        "TIKHUB_API_KEY", "slow",
        "TIKHUB_BASE_URL", upstream.baseUrl(),
        "GATEWAY_ACCESS", "open",
        "GATEWAY_UPSTREAM_RATE", "10000",
        "QUARKUS_SHUTDOWN_DELAY", OPEN_FOR.toSeconds() + "s");
  }

  /** Makes upstream return any note after this time. */
  private static void notesTake(WireMockServer upstream, Duration time) {
    upstream.stubFor(
        get(urlPathEqualTo("/api/v1/xiaohongshu/app_v2/get_image_note_detail"))
            .willReturn(
                okJson(Bodies.appNote("{{request.query.note_id}}", "City walk"))
                    .withTransformers("response-template")
                    .withFixedDelay((int) time.toMillis())));
  }

  /** Returns a query whose response no cache can contain. */
  private static String unheardOf(int number) {
    return "query Load { note(noteId: \"" + NOTE_PREFIX + "%08x\") { title } }".formatted(number);
  }

  private static void awaitWhileUnder(List<Future<Void>> load, Callable<Boolean> condition) {
    await()
        .until(
            () -> {
              assertThat(load).noneMatch(TerminationIT::hasFailed);
              return condition.call();
            });
  }

  private static boolean hasFailed(Future<Void> sent) {
    try {
      if (sent.isDone()) {
        sent.get();
      }
      return false;
    } catch (InterruptedException | ExecutionException failure) {
      return true;
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
        assertThat(line).doesNotContain(NOTE_PREFIX);
      }
    }
    assertThat(counted).isEqualTo(requests);
  }
}
