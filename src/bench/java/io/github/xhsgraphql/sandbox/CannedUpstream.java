package io.github.xhsgraphql.sandbox;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;

/**
 * An upstream that costs next to nothing: one page of a user's notes, as the sandbox writes it,
 * under the name of whatever user is asked for.
 */
public final class CannedUpstream implements AutoCloseable {

  /** The sandbox's busy user, whose ID each answer has replaced by the one asked for. */
  private static final String USER = "5e0a1b2c0000000001007a01";

  private final Vertx vertx = Vertx.vertx();
  private final byte[] page;
  private final List<Integer> places = new ArrayList<>();
  private final LongAdder calls = new LongAdder();
  private final HttpServer server;

  /**
   * @param delay how long the answer on a user waits, in milliseconds; 0 is not at all
   */
  public CannedUpstream(ToLongFunction<String> delay) {
    String body = body("app_v2/get_user_posted_notes");
    page = body.getBytes(StandardCharsets.UTF_8);
    String latin = new String(page, StandardCharsets.ISO_8859_1);
    for (int at = latin.indexOf(USER); at >= 0; at = latin.indexOf(USER, at + 1)) {
      places.add(at);
    }
    server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(request -> answer(request, delay))
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /** A page of the busy user's notes as the sandbox writes it. */
  public static String body(String path) {
    try (RunningSandbox sandbox = new RunningSandbox()) {
      return sandbox.get(path, "user_id", USER).body();
    }
  }

  /** A page of comments on the image note as the sandbox writes it. */
  public static String comments(String path, String noteId) {
    try (RunningSandbox sandbox = new RunningSandbox()) {
      Object token = sandbox.post(noteId).token();
      return sandbox.get(path, "note_id", noteId, "xsec_token", token).body();
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  public long calls() {
    return calls.sum();
  }

  public int bytes() {
    return page.length;
  }

  private void answer(HttpServerRequest request, ToLongFunction<String> delay) {
    calls.increment();
    MultiMap query = request.params();
    String user = query.get("user_id");
    long wait = delay.applyAsLong(user);
    if (wait <= 0) {
      send(request, user);
    } else {
      vertx.setTimer(wait, timer -> send(request, user));
    }
  }

  private void send(HttpServerRequest request, String user) {
    byte[] body = page.clone();
    byte[] id = user.getBytes(StandardCharsets.US_ASCII);
    for (int place : places) {
      System.arraycopy(id, 0, body, place, id.length);
    }
    request.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(body));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
