package io.github.xhsgraphql.bench;

import io.github.xhsgraphql.sandbox.CannedUpstream;
import io.github.xhsgraphql.support.IncrementalAnswer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures when the first and the last data of a page arrive before a slow upstream: with {@code
 * @defer}, with two queries at once, and with one query. Each page has an ID that the gateway
 * hasn't cached.
 */
final class DeferBench {

  private static final int PAGES = Integer.getInteger("bench.pages", 200);
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 100);
  private static final int CLIENTS = 4;

  /** The upstream delay is log-normal with a median of 300 ms; p99 is 600 ms. */
  private static final double MEDIAN_MILLIS = 300;

  private static final double SIGMA = 0.3;

  private enum Delivery {
    DEFER("with @defer"),
    TWO_QUERIES("two queries at once"),
    WHOLE("one query without @defer");

    private final String words;

    Delivery(String words) {
      this.words = words;
    }
  }

  /**
   * A page that can show something before it is complete.
   *
   * @param query has one place for the fields that are shown first and one for the rest
   */
  private record Page(String name, String prefix, String query, String first, String rest) {

    private static final Page NOTE =
        new Page(
            "a note, then its comments",
            "69e0c5a",
            "query Page($id: String!) { note(noteId: $id) { %s %s } }",
            "title text images { url } author { nickname avatarUrl }",
            "comments(first: 10) { nodes { content author { nickname } } }");

    private static final Page LIST =
        new Page(
            "ten notes of a user, then a comment on each",
            "5e0a1b2",
            "query Page($id: String!) { user(userId: $id) { postedNotes(first: 10) { nodes { %s %s"
                + " } } } }",
            "noteId title cover { url }",
            "comments(first: 1) { nodes { content } }");

    /** Returns the queries that a client sends, one or two. */
    private List<String> queries(Delivery delivery) {
      return switch (delivery) {
        case DEFER -> List.of(query.formatted(first, "... @defer { " + rest + " }"));
        case TWO_QUERIES -> List.of(query.formatted(first, ""), query.formatted("", rest));
        case WHOLE -> List.of(query.formatted(first, rest));
      };
    }

    /** Returns an ID for which upstream takes the same time in every way. */
    private String id(Delivery delivery, int number) {
      return prefix + delivery.ordinal() + "%016x".formatted(number);
    }
  }

  /**
   * @param first the time until something can be shown, in nanoseconds
   * @param last the time until everything can be shown
   */
  private record Times(long first, long last) {}

  private final URI gateway;
  private final ExecutorService clients = Executors.newFixedThreadPool(2 * CLIENTS);

  private DeferBench(int port) {
    this.gateway = URI.create("http://127.0.0.1:" + port + "/graphql");
  }

  public static void main(String[] arguments) throws IOException {
    try (CannedUpstream upstream = new CannedUpstream(DeferBench::delay);
        Contender process = Contenders.gateway(upstream.address())) {
      DeferBench bench = new DeferBench(process.port());
      System.out.printf("%d pages each, %d clients.%n", PAGES, CLIENTS);
      for (Page page : List.of(Page.NOTE, Page.LIST)) {
        bench.measure(page, -WARM_UP, 0, upstream);
        bench
            .measure(page, 0, PAGES, upstream)
            .forEach((delivery, times) -> print(page, delivery, times));
      }
      bench.clients.shutdown();
    }
  }

  /** Measures the ways in turns, so that all meet the same state of the machine. */
  private Map<Delivery, List<Times>> measure(Page page, int from, int to, CannedUpstream upstream) {
    Map<Delivery, List<Times>> measured = new EnumMap<>(Delivery.class);
    Map<Delivery, Long> calls = new EnumMap<>(Delivery.class);
    for (int number = from; number < to; number += CLIENTS) {
      for (Delivery delivery : Delivery.values()) {
        long before = upstream.calls();
        List<CompletableFuture<Times>> pages = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          String id = page.id(delivery, number + client + WARM_UP);
          pages.add(CompletableFuture.supplyAsync(() -> load(page, delivery, id), clients));
        }
        pages.forEach(
            loaded ->
                measured.computeIfAbsent(delivery, none -> new ArrayList<>()).add(loaded.join()));
        calls.merge(delivery, upstream.calls() - before, Long::sum);
      }
    }
    if (to > 0) {
      calls.forEach(
          (delivery, made) ->
              System.out.printf(
                  "  %s, %s: %.2f upstream calls each%n",
                  page.name(), delivery.words, (double) made / measured.get(delivery).size()));
    }
    return measured;
  }

  private Times load(Page page, Delivery delivery, String id) {
    long begun = System.nanoTime();
    List<String> queries = page.queries(delivery);
    CompletableFuture<Times> rest =
        queries.size() == 1
            ? CompletableFuture.completedFuture(new Times(0, 0))
            : CompletableFuture.supplyAsync(() -> receive(queries.get(1), id, begun), clients);
    Times first = receive(queries.get(0), id, begun);
    return new Times(first.first(), Math.max(first.last(), rest.join().last()));
  }

  /** A response that isn't deferred also arrives as a part, the only one. */
  private Times receive(String query, String id, long begun) {
    try (IncrementalAnswer answer =
        IncrementalAnswer.post(
            gateway, "multipart/mixed;deferSpec=20220824", query, Map.of("id", id))) {
      Optional<String> part = answer.nextPayload();
      long first = System.nanoTime() - begun;
      while (part.isPresent()) {
        if (part.get().contains("\"errors\"")) {
          throw new IllegalStateException(part.get());
        }
        part = answer.nextPayload();
      }
      return new Times(first, System.nanoTime() - begun);
    }
  }

  private static void print(Page page, Delivery delivery, List<Times> times) {
    Latencies first = latencies(times.stream().mapToLong(Times::first).toArray());
    Latencies last = latencies(times.stream().mapToLong(Times::last).toArray());
    System.out.printf(
        "DEFER %s, %s: first p50 %.0f ms, p99 %.0f ms; last p50 %.0f ms, p99 %.0f ms%n",
        page.name(),
        delivery.words,
        first.percentile(50),
        first.percentile(99),
        last.percentile(50),
        last.percentile(99));
  }

  private static Latencies latencies(long[] nanos) {
    return new Latencies(nanos, 1, 0);
  }

  /** Returns the same delay for the same endpoint and number. */
  private static long delay(String path, String id) {
    long seed = (path + id.substring(8)).hashCode() * 0x9E3779B97F4A7C15L;
    return Math.round(MEDIAN_MILLIS * Math.exp(SIGMA * new Random(seed).nextGaussian()));
  }
}
