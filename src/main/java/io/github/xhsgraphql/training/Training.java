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
 * Exercises the server while the JVM records an AOT cache. It repeatedly sends the queries of
 * GraphiQL's tabs over HTTP to the server in this process, and then exits. The server's upstream is
 * the sandbox.
 */
@Singleton
@Unremovable
public class Training implements QuarkusApplication {

  /**
   * The settings for training. The server listens only on the loopback interface, and the process
   * neither delays retries nor its shutdown. Cache lifetimes are so short that requests often take
   * each of three paths: call upstream, use cached results, and reuse a whole answer.
   */
  public static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("quarkus.http.host", "127.0.0.1"),
          Map.entry("quarkus.http.port", "0"),
          Map.entry("quarkus.shutdown.delay", "0s"),
          Map.entry("quarkus.log.level", "WARN"),
          Map.entry("quarkus.banner.enabled", "false"),
          // App V2 always fails for one note of the sandbox, which causes retries.
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

  /**
   * The default training time. It is long enough for hot methods to reach the number of calls at
   * which C2 compiles them.
   */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private static final String JSON = "application/json";

  private final HttpServer server;
  private final HttpClient client;

  Training(HttpServer server, Vertx vertx) {
    this.server = server;
    this.client = vertx.createHttpClient();
  }

  /**
   * Sends the queries in rounds until the time is over.
   *
   * @param arguments {@code train}, then optionally the time in seconds; the default is 30
   * @return 0, or 1 if a response had no data or had errors
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
    System.err.printf("Answered %d queries %d times.%n", questions.size(), rounds);
    return 0;
  }

  /**
   * Returns the request bodies: each of GraphiQL's tabs twice. A tab is an object with {@code
   * query} and {@code variables}, as a request is.
   */
  private List<String> questions() {
    return new JsonArray(await(send(HttpMethod.GET, "/q/graphql-ui/tabs.json", "")))
        .stream()
            .map(tab -> ((JsonObject) tab).encode())
            .flatMap(question -> Stream.of(question, question))
            .toList();
  }

  /**
   * Sends all requests concurrently. Returns the first response that has no data or has errors, if
   * any.
   */
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
