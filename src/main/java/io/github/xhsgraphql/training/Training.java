package io.github.xhsgraphql.training;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the server in this process, whose upstream is the sandbox, what GraphiQL's tabs ask, again
 * and again over HTTP, and ends.
 */
@Singleton
@Unremovable
public class Training implements QuarkusApplication {

  /**
   * Only the loopback is served; nothing is waited for; lifetimes are so short that all ways are
   * gone often: asking upstream, answering from what is known, and repeating an answer.
   */
  public static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("quarkus.http.host", "127.0.0.1"),
          Map.entry("quarkus.http.port", "0"),
          Map.entry("quarkus.shutdown.delay", "0s"),
          Map.entry("quarkus.log.level", "WARN"),
          Map.entry("quarkus.banner.enabled", "false"),
          // The sandbox holds a note that App V2 always fails on.
          Map.entry("quarkus.fault-tolerance.global.retry.delay", "0"),
          Map.entry("quarkus.fault-tolerance.global.retry.jitter", "0"),
          Map.entry("gateway.sandbox", "true"),
          Map.entry("gateway.access", "open"),
          Map.entry("gateway.introspection", "true"),
          Map.entry("gateway.upstream.rate", "1000000"),
          Map.entry("gateway.cache.lifetime.note", "3ms"),
          Map.entry("gateway.cache.lifetime.user", "3ms"),
          Map.entry("gateway.cache.lifetime.list", "3ms"),
          Map.entry("gateway.cache.lifetime.comments", "3ms"),
          Map.entry("gateway.cache.lifetime.search", "3ms"));

  /** Until what C2 compiles has been called as often as it wants. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private static final String JSON = "application/json";

  private final HttpServer server;
  private final HttpClient client;

  Training(HttpServer server, Vertx vertx) {
    this.server = server;
    this.client = vertx.createHttpClient();
  }

  /**
   * @param arguments {@code train}, and how many seconds it takes; 30 unless told
   * @return 0, or 1 if a question had no answer without errors
   */
  @Override
  public int run(String... arguments) {
    Duration time =
        arguments.length > 1 ? Duration.ofSeconds(Long.parseLong(arguments[1])) : LONG_ENOUGH;
    List<String> questions = questions();
    long end = System.nanoTime() + time.toNanos();
    int rounds = 0;
    do {
      Optional<String> failed = ask(questions);
      if (failed.isPresent()) {
        System.err.println("Not answered: " + failed.get());
        return 1;
      }
      rounds++;
    } while (System.nanoTime() < end);
    System.err.printf("Answered %d questions %d times.%n", questions.size(), rounds);
    return 0;
  }

  /** GraphiQL's tabs, which are objects of query and variables as requests are; each twice. */
  private List<String> questions() {
    return new JsonArray(await(send(HttpMethod.GET, "/q/graphql-ui/tabs.json", "")))
        .stream()
            .map(tab -> ((JsonObject) tab).encode())
            .flatMap(question -> Stream.of(question, question))
            .toList();
  }

  /** Asks all at once; an answer that isn't one, if there is any. */
  private Optional<String> ask(List<String> questions) {
    List<Future<String>> answers =
        questions.stream().map(one -> send(HttpMethod.POST, "/graphql", one)).toList();
    return answers.stream()
        .map(Training::await)
        .filter(answer -> !answer.contains("\"data\":") || answer.contains("\"errors\":"))
        .findFirst();
  }

  private Future<String> send(HttpMethod method, String path, String body) {
    return client
        .request(method, server.getPort(), "127.0.0.1", path)
        .compose(request -> request.putHeader(HttpHeaders.CONTENT_TYPE, JSON).send(body))
        .compose(HttpClientResponse::body)
        .map(Object::toString);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
