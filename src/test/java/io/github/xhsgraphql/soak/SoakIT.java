package io.github.xhsgraphql.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.deploy.Packaged;
import io.github.xhsgraphql.support.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Tests the packaged gateway under a steady load, with an upstream that breaks calls by plan and a
 * Redis that is killed and started again. It runs only on demand, see bench/README.md.
 */
@EnabledIfSystemProperty(named = "soak.seconds", matches = "\\d+")
class SoakIT {

  private static final int SECONDS = Integer.getInteger("soak.seconds", 600);
  private static final int QUERIES_PER_SECOND = Integer.getInteger("soak.rate", 20);
  private static final long SEED = Long.getLong("soak.seed", 6);
  private static final int UPSTREAM_PER_SECOND = 10;
  private static final int CONNECTION_POOLS = 150;

  /** Calls are spaced evenly, but the network varies their spacing. */
  private static final int MAX_PER_SECOND = UPSTREAM_PER_SECOND + 2;

  /** When Redis stops or starts, both Redis and the gateway may permit calls in the same second. */
  private static final int MAX_PER_SECOND_WITHOUT_REDIS = 2 * MAX_PER_SECOND;

  /** The time that the gateway may need to detect that Redis is back. */
  private static final long SEEN_AFTER = TimeUnit.SECONDS.toNanos(5);

  /** The caches of upstream's answers, as variables name them. */
  private static final List<String> CACHES =
      List.of("NOTES", "VIDEOS", "USERS", "TOPICS", "LISTS", "COMMENTS", "SEARCHES");

  private final List<Long> residentMegabytes = new ArrayList<>();
  private long redisGone;
  private long redisBack;

  @Test
  void staysRightAndSmall() throws Exception {
    RedisServer redis = new RedisServer();
    String redisUrl = redis.start().get("quarkus.redis.hosts");
    int sandboxPort = Measures.freePort();
    try (Packaged reference =
            Packaged.start(
                Map.of(
                    "GATEWAY_SANDBOX", "true",
                    "GATEWAY_ACCESS", "open",
                    "GATEWAY_SANDBOX_PORT", String.valueOf(sandboxPort),
                    "GATEWAY_UPSTREAM_RATE", "10000"));
        FaultyUpstream upstream = open(reference, sandboxPort);
        Packaged gateway = Packaged.start(settings(upstream.address(), redisUrl))) {
      Soak soak = new Soak(reference, gateway, upstream, SEED);
      soak.run(
          SECONDS,
          QUERIES_PER_SECOND,
          second -> {
            if (second == SECONDS * 2 / 5) {
              redisGone = System.nanoTime();
              redis.kill();
            }
            if (second == SECONDS * 3 / 5) {
              redis.startServer();
              redisBack = System.nanoTime();
            }
            residentMegabytes.add(Measures.resident(gateway.pid()));
          });
      String metrics = gateway.get("/q/metrics").body();
      print(soak, upstream, metrics);
      assertThat(soak.wrong).isEmpty();
      assertThat(soak.right).hasValueGreaterThan(soak.sent.get() / 2);
      assertThat(upstream.connections()).isLessThanOrEqualTo(CONNECTION_POOLS);
      assertThat(Measures.metric(metrics, "gateway_outbound_waiting")).isZero();
      assertThat(Measures.metric(metrics, "gateway_outbound_running")).isZero();
      assertThat(mostInASecond(upstream, at -> !isWithoutRedis(at)))
          .isLessThanOrEqualTo(MAX_PER_SECOND);
      assertThat(mostInASecond(upstream, at -> true))
          .isLessThanOrEqualTo(MAX_PER_SECOND_WITHOUT_REDIS);
      assertThat(Measures.average(residentMegabytes, 2, 3))
          .as("memory in the last third, against that of the second")
          .isLessThanOrEqualTo(Measures.average(residentMegabytes, 1, 3) * 1.15 + 8);
    } finally {
      redis.stop();
    }
  }

  private static FaultyUpstream open(Packaged reference, int sandboxPort) throws Exception {
    reference.port();
    return new FaultyUpstream(SEED, sandboxPort);
  }

  /**
   * Returns the settings of operators, except short lifetimes that make most queries go upstream.
   */
  private static Map<String, String> settings(String upstream, String redis) {
    Map<String, String> settings = new HashMap<>();
    for (String cache : CACHES) {
      settings.put("QUARKUS_CACHE_CAFFEINE__" + cache + "__EXPIRE_AFTER_WRITE", "5s");
    }
    // A JVM uses all the heap that it may. Only a small heap shows whether memory grows.
    settings.put("JAVA_TOOL_OPTIONS", "-Xmx192m -XX:+UseSerialGC");
    settings.put("TIKHUB_API_KEY", "soak");
    settings.put("GATEWAY_ACCESS", "open");
    settings.put("TIKHUB_BASE_URL", upstream);
    settings.put("GATEWAY_REDIS_URL", redis);
    settings.put("GATEWAY_UPSTREAM_RATE", String.valueOf(UPSTREAM_PER_SECOND));
    settings.put("GATEWAY_CACHE_LIFETIME_NOTE", "2s");
    settings.put("GATEWAY_CACHE_LIFETIME_USER", "2s");
    settings.put("GATEWAY_CACHE_LIFETIME_TOPIC", "2s");
    settings.put("GATEWAY_CACHE_LIFETIME_LIST", "2s");
    settings.put("GATEWAY_CACHE_RETRY_AFTER", "1s");
    return settings;
  }

  private void print(Soak soak, FaultyUpstream upstream, String metrics) throws IOException {
    List<Long> millis = soak.millis.stream().sorted().toList();
    String figures =
        String.format(
            Locale.ROOT,
            """
            | soak of %d s, %d queries/s, seed %d | |
            |---|---|
            | queries sent, right, failed by a planned fault, wrong | %d, %d, %d, %d |
            | answer in ms: median, 99%%, most | %d, %d, %d |
            | upstream calls, most within one second (limit %d/s), and without Redis | %d, %d, %d |
            | of these, by plan | %s |
            | connections to upstream at the end | %d |
            | calls waiting, running at the end | %.0f, %.0f |
            | resident MB: first, second, last third | %.0f, %.0f, %.0f |
            """,
            SECONDS,
            QUERIES_PER_SECOND,
            SEED,
            soak.sent.get(),
            soak.right.get(),
            soak.explained.get(),
            soak.wrong.size(),
            millis.get(millis.size() / 2),
            millis.get(millis.size() * 99 / 100),
            millis.get(millis.size() - 1),
            UPSTREAM_PER_SECOND,
            upstream.calls().size(),
            mostInASecond(upstream, at -> !isWithoutRedis(at)),
            mostInASecond(upstream, this::isWithoutRedis),
            upstream.counts(),
            upstream.connections(),
            Measures.metric(metrics, "gateway_outbound_waiting"),
            Measures.metric(metrics, "gateway_outbound_running"),
            Measures.average(residentMegabytes, 0, 3),
            Measures.average(residentMegabytes, 1, 3),
            Measures.average(residentMegabytes, 2, 3));
    Files.writeString(Path.of("target", "soak.md"), figures);
    soak.wrong.stream().limit(20).forEach(System.err::println);
  }

  private boolean isWithoutRedis(long at) {
    return at > redisGone && at < redisBack + SEEN_AFTER;
  }

  private static int mostInASecond(FaultyUpstream upstream, Predicate<Long> when) {
    List<Long> at =
        upstream.calls().stream().map(FaultyUpstream.Call::at).filter(when).sorted().toList();
    int most = 0;
    int from = 0;
    for (int to = 0; to < at.size(); to++) {
      while (at.get(to) - at.get(from) >= TimeUnit.SECONDS.toNanos(1)) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
