package io.github.xhsgraphql.soak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.deploy.Packaged;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends queries at a fixed rate, even if earlier ones are still open, and checks the responses. */
final class Soak {

  /**
   * The time for which an upstream fault may have effects, by an open circuit or a delayed retry of
   * a stale entry.
   */
  private static final long FELT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The numbers of queries by result. */
  final AtomicInteger sent = new AtomicInteger();

  final AtomicInteger right = new AtomicInteger();
  final AtomicInteger explained = new AtomicInteger();
  final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  final Queue<Long> millis = new ConcurrentLinkedQueue<>();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
  private final List<SoakQuery> queries = SoakQuery.all();
  private final Map<String, JsonNode> rightAnswers = new HashMap<>();
  private final FaultyUpstream upstream;
  private final int port;
  private final SplittableRandom random;

  Soak(Packaged reference, Packaged gateway, FaultyUpstream upstream, long seed) throws Exception {
    this.upstream = upstream;
    port = gateway.port();
    random = new SplittableRandom(seed);
    for (SoakQuery query : queries) {
      JsonNode answer = JSON.readTree(reference.query(query.query()).body());
      if (answer.has("errors")) {
        throw new IllegalStateException(query.query() + " " + answer);
      }
      rightAnswers.put(query.query(), answer.get("data"));
    }
  }

  /**
   * Runs for this time, and passes the number of each second to {@code eachSecond} when it begins.
   */
  void run(int seconds, int rate, java.util.function.IntConsumer eachSecond) {
    long begun = System.nanoTime();
    long interval = TimeUnit.SECONDS.toNanos(1) / rate;
    for (long number = 0; number < (long) seconds * rate; number++) {
      while (System.nanoTime() < begun + number * interval) {
        LockSupport.parkNanos(begun + number * interval - System.nanoTime());
      }
      if (number % rate == 0) {
        eachSecond.accept((int) (number / rate));
        open.removeIf(CompletableFuture::isDone);
      }
      send();
    }
    CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
  }

  private void send() {
    int pick = random.nextInt(queries.size() + 2);
    if (pick < queries.size()) {
      send(queries.get(pick), rightAnswers.get(queries.get(pick).query()));
    } else {
      List<SoakQuery> some =
          random.ints(3, 0, queries.size()).distinct().mapToObj(queries::get).toList();
      com.fasterxml.jackson.databind.node.ObjectNode all = JSON.createObjectNode();
      for (int i = 0; i < some.size(); i++) {
        all.set("q" + i, rightAnswers.get(some.get(i).query()).elements().next());
      }
      send(SoakQuery.nested(some), all);
    }
  }

  private void send(SoakQuery query, JsonNode rightAnswer) {
    sent.incrementAndGet();
    long begun = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(90))
            .POST(
                BodyPublishers.ofString(
                    JSON.createObjectNode().put("query", query.query()).toString()))
            .build();
    open.add(
        http.sendAsync(request, BodyHandlers.ofString())
            .handle(
                (answer, failure) -> {
                  check(query, rightAnswer, answer, failure, begun);
                  return null;
                }));
  }

  private void check(
      SoakQuery query,
      JsonNode rightAnswer,
      HttpResponse<String> response,
      Throwable failure,
      long begun) {
    millis.add((System.nanoTime() - begun) / 1_000_000);
    if (failure != null || response.statusCode() != 200) {
      wrong.add(query.query() + " " + (failure != null ? failure : response.statusCode()));
      return;
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(response.body());
    } catch (java.io.IOException notJson) {
      wrong.add(query.query() + " no JSON");
      return;
    }
    if (!SoakQuery.agrees(rightAnswer, answer.get("data"))) {
      wrong.add(query.query() + " " + answer);
    } else if (!answer.has("errors")) {
      boolean whole = rightAnswer.equals(answer.get("data"));
      if (whole) {
        right.incrementAndGet();
      } else {
        wrong.add("not whole, without an error: " + answer);
      }
    } else if (isExplained(query, begun)) {
      explained.incrementAndGet();
    } else {
      wrong.add("an error without a fault: " + answer);
    }
  }

  private boolean isExplained(SoakQuery query, long begun) {
    return upstream.calls().stream()
        .anyMatch(
            call ->
                call.fault().isFailure()
                    && call.at() > begun - FELT_NANOS
                    && query.mayCall(call.path()));
  }
}
