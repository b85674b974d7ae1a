package io.github.xhsgraphql.soak;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A proxy on the loopback interface between the gateway and a sandbox that breaks calls by a seeded
 * plan. It records every call and its fault.
 */
final class FaultyUpstream implements AutoCloseable {

  /**
   * A call that arrived.
   *
   * @param at the {@link System#nanoTime()} of its arrival
   */
  record Call(long at, String path, Fault fault) {}

  private static final long MAX_DELAY_MILLIS = 1_500;
  private static final int PIECES = 10;
  private static final long PIECE_MILLIS = 100;

  private final long seed;
  private final int sandboxPort;
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient sandbox =
      vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(50).setKeepAlive(true));
  private final HttpServer server;
  private final AtomicLong count = new AtomicLong();
  private final AtomicInteger connections = new AtomicInteger();
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

  FaultyUpstream(long seed, int sandboxPort) {
    this.seed = seed;
    this.sandboxPort = sandboxPort;
    // Without lingering, closing a connection resets it.
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setSoLinger(0).setCompressionSupported(true))
            .connectionHandler(
                connection -> {
                  connections.incrementAndGet();
                  connection.closeHandler(closed -> connections.decrementAndGet());
                })
            .requestHandler(this::handle);
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  String address() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** Returns the number of connections that the gateway holds open. */
  int connections() {
    return connections.get();
  }

  Map<Fault, Long> counts() {
    Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    calls.forEach(call -> counts.merge(call.fault(), 1L, Long::sum));
    return counts;
  }

  private void handle(HttpServerRequest request) {
    long number = count.incrementAndGet();
    Fault fault = Fault.planned(seed, number);
    calls.add(new Call(System.nanoTime(), request.path(), fault));
    switch (fault) {
      case HTTP_400 -> request.response().setStatusCode(400).end("{\"detail\":{\"code\":400}}");
      case HTTP_500 -> request.response().setStatusCode(500).end("oops");
      case RESET -> request.connection().close();
      case INNER_FAILURE ->
          request
              .response()
              .end(
                  "{\"code\":200,\"data\":{\"code\":-1,\"success\":false,\"msg\":\"服务异常\",\"data\":null}}");
      case GARBAGE -> request.response().end("<html>502</html>");
      case DELAY ->
          vertx.setTimer(1 + number * 131 % MAX_DELAY_MILLIS, timer -> forward(request, fault));
      case NONE, DRIP, CUT, HAS_MORE_LIES -> forward(request, fault);
    }
  }

  private void forward(HttpServerRequest request, Fault fault) {
    sandbox
        .request(HttpMethod.GET, sandboxPort, "127.0.0.1", request.uri())
        .flatMap(
            forwarded -> {
              forwarded.putHeader("User-Agent", "soak").putHeader("Authorization", "Bearer soak");
              return forwarded.send();
            })
        .flatMap(
            answer ->
                answer.body().onSuccess(body -> answer(request, answer.statusCode(), body, fault)))
        .onFailure(lost -> request.response().setStatusCode(502).end());
  }

  private void answer(HttpServerRequest request, int status, Buffer body, Fault fault) {
    HttpServerResponse response = request.response().setStatusCode(status);
    switch (fault) {
      case DRIP -> drip(response.setChunked(true), body, 0);
      case CUT -> {
        response.setChunked(true).write(body.slice(0, body.length() / 2));
        vertx.setTimer(20, timer -> request.connection().close());
      }
      case HAS_MORE_LIES ->
          response.end(
              body.toString()
                  .replace("\"has_more\":false", "\"has_more\":true")
                  .replace("\"hasMore\":false", "\"hasMore\":true"));
      default -> response.end(body);
    }
  }

  private void drip(HttpServerResponse response, Buffer body, int piece) {
    if (response.closed()) {
      return;
    }
    int from = body.length() * piece / PIECES;
    Buffer part = body.slice(from, body.length() * (piece + 1) / PIECES);
    if (piece == PIECES - 1) {
      response.end(part);
    } else {
      response.write(part);
      vertx.setTimer(PIECE_MILLIS, timer -> drip(response, body, piece + 1));
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
