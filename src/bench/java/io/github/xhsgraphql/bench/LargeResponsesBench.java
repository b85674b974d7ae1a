package io.github.xhsgraphql.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.engine.Engine;
import io.github.xhsgraphql.graphql.request.SerializedData;
import io.github.xhsgraphql.support.Sandbox;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;

/**
 * Measures the cost of large responses: processor time, memory, and how long they block an event
 * loop. All upstream data is cached. It counts the processor time of the threads, so that other
 * load on the machine has little effect.
 */
@QuarkusTest
class LargeResponsesBench {

  private static final String AUTHOR =
      "author { nickname avatarUrl isNoteAuthor redId user { userId } }";

  private static final String COMMENT =
      "id commentId content noteId publishedAt likeCount replyCount ipLocation isPinned"
          + " isLikedByAuthor countsAreApproximate source "
          + AUTHOR
          + " inReplyTo { commentId "
          + AUTHOR
          + " } pictures { url originalUrl previewUrl fileId livePhotoUrl height width }";

  private static final String COMMENTS =
      "comments(first: 100) { edges { cursor node { %s replies(first: 5) { edges { cursor node { %s } } } } } }"
          .formatted(COMMENT, COMMENT);

  private static final int WARM_UP = 20;
  private static final int RUNS = 15;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Inject Documents documents;
  @Inject Engine engine;
  @Inject ObjectMapper mapper;
  @Inject Vertx vertx;

  @TestHTTPResource("/graphql")
  URI graphql;

  /** Returns a query of the same comments several times, with aliases. */
  private static String query(int times) {
    return "{ note(noteId: \"%s\") { %s } }"
        .formatted(
            Sandbox.IMAGE_NOTE,
            IntStream.range(0, times)
                .mapToObj(i -> "a" + i + ": " + COMMENTS)
                .collect(joining(" ")));
  }

  @Test
  void measure() throws IOException, InterruptedException {
    System.out.printf("LARGE first answer of all: %s%n", cost(query(1)));
    System.out.printf("LARGE second: %s%n", cost(query(1)));
    for (int times : new int[] {1, 2, 4, 8, 12, 20}) {
      String query = query(times);
      for (int i = 0; i < WARM_UP; i++) {
        cost(query);
      }
      Cost[] costs = Stream.generate(() -> cost(query)).limit(RUNS).toArray(Cost[]::new);
      Arrays.sort(costs, (a, b) -> Double.compare(a.cpuMillis(), b.cpuMillis()));
      System.out.printf(
          "LARGE %s; live at most %d MB; event loop busy for %.1f ms%n",
          costs[RUNS / 2], live(query) / 1_000_000, busyLoop(query));
    }
  }

  private record Cost(long fields, int bytes, double cpuMillis, long allocated) {

    @Override
    public String toString() {
      return String.format(
          "%,d fields, %,d KB of JSON: %.1f ms CPU (%.2f us a field), %.0f MB allocated (%d B a"
              + " field)",
          fields,
          bytes / 1_000,
          cpuMillis,
          cpuMillis * 1_000 / fields,
          allocated / 1e6,
          allocated / fields);
    }
  }

  private Cost cost(String query) {
    long[] all = threads.getAllThreadIds();
    long cpu = cpu(all);
    long allocated = allocated(all);
    Object data = execute(query);
    int bytes = json(data).length();
    return new Cost(
        SerializedData.fields(data), bytes, (cpu(all) - cpu) / 1e6, allocated(all) - allocated);
  }

  private Object execute(String query) {
    return engine
        .execute(documents.of(query), null, Map.of(), () -> {}, null)
        .toCompletableFuture()
        .join()
        .data();
  }

  private String json(Object data) {
    try {
      return mapper.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private long cpu(long[] ids) {
    return Arrays.stream(ids).map(threads::getThreadCpuTime).filter(time -> time > 0).sum();
  }

  private long allocated(long[] ids) {
    return LongStream.of(threads.getThreadAllocatedBytes(ids)).filter(bytes -> bytes > 0).sum();
  }

  /**
   * Returns the largest heap after a collection during the responses, above the heap that was in
   * use before.
   */
  private long live(String query) {
    System.gc();
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    AtomicLong most = new AtomicLong();
    NotificationListener listener =
        (notification, handback) ->
            most.accumulateAndGet(after((CompositeData) notification.getUserData()), Math::max);
    List<NotificationEmitter> collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(NotificationEmitter.class::cast)
            .toList();
    collectors.forEach(collector -> collector.addNotificationListener(listener, null, null));
    for (int i = 0; i < RUNS; i++) {
      execute(query);
    }
    for (NotificationEmitter collector : collectors) {
      try {
        collector.removeNotificationListener(listener);
      } catch (ListenerNotFoundException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return Math.max(0, most.get() - before);
  }

  private static long after(CompositeData notification) {
    Map<String, MemoryUsage> after =
        GarbageCollectionNotificationInfo.from(notification).getGcInfo().getMemoryUsageAfterGc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> after.get(pool.getName()).getUsed())
        .sum();
  }

  /** Returns the longest time in ms for which this query blocked an event loop. */
  @SuppressWarnings("FutureReturnValueIgnored") // runs until the process ends
  private double busyLoop(String query) throws IOException, InterruptedException {
    AtomicLong longest = new AtomicLong();
    for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
      AtomicLong last = new AtomicLong(Long.MAX_VALUE);
      loop.scheduleAtFixedRate(
          () -> {
            long now = threads.getCurrentThreadCpuTime();
            longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
          },
          0,
          1,
          TimeUnit.MILLISECONDS);
    }
    HttpRequest request =
        HttpRequest.newBuilder(graphql)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("query", query))))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    double[] busy = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      longest.set(0);
      client.send(request, HttpResponse.BodyHandlers.discarding());
      busy[i] = longest.get() / 1e6;
    }
    Arrays.sort(busy);
    return busy[RUNS / 2];
  }
}
