package io.github.xhsgraphql.sandbox;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BinaryOperator;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * An upstream that takes very little processor time. It has one body for each endpoint, from the
 * sandbox, and sends it with whatever ID is requested. Notes whose IDs begin with {@link #VIDEO}
 * are videos; those whose IDs begin with {@link #GONE} don't exist.
 */
public final class CannedUpstream implements AutoCloseable {

  public static final String VIDEO = "6a0b";
  public static final String GONE = "6880";

  private static final String ROOT = "/api/v1/xiaohongshu/";
  private static final String USER = "5e0a1b2c0000000001007a01";
  private static final String NOTE = "69e0c5a0000000001d01a101";
  private static final String VIDEO_NOTE = VIDEO + "3c20000000002201b202";
  private static final String GONE_NOTE = GONE + "d0f0000000001206f606";
  private static final String TOPIC = "5ce7e984d95ce01c0712a4a3";
  private static final String COMMENTS = "app_v2/get_note_comments";

  /**
   * The parameters with which App V2's comments are requested: the order, and the area of the first
   * page.
   */
  private static final String[] COMMENTS_OF_NOTE = {
    "sort_strategy", "latest_v2", "pageArea", "UNFOLDED", "note_id", NOTE
  };

  /** Marks the bodies for requests with a cursor. */
  private static final String SECOND_PAGE = "?cursor";

  private final Vertx vertx = Vertx.vertx();
  private final Map<String, CannedBody> bodies = new ConcurrentHashMap<>();
  private final LongAdder calls = new LongAdder();
  private final BinaryOperator<String> sized;
  private final HttpServer server;

  /**
   * @param delay the delay of the response for an ID in milliseconds, or 0 for none
   */
  public CannedUpstream(ToLongFunction<String> delay) {
    this((path, id) -> delay.applyAsLong(id), (path, body) -> body);
  }

  /**
   * @param delay the delay of the response for an ID in milliseconds, or 0 for none, by an
   *     endpoint's path such as {@code app_v2/get_note_comments} and the ID
   */
  public CannedUpstream(ToLongBiFunction<String, String> delay) {
    this(delay, (path, body) -> body);
  }

  /**
   * Returns an upstream with bodies as large as the real ones, because those of the sandbox are
   * smaller.
   */
  public static CannedUpstream ofRealSize(ToLongFunction<String> delay) {
    return new CannedUpstream((path, id) -> delay.applyAsLong(id), RealSize::grown);
  }

  /**
   * Returns an upstream with texts and addresses as long as the real ones, because the caches
   * contain them.
   */
  public static CannedUpstream ofRealTexts() {
    return new CannedUpstream((path, id) -> 0, RealText::in);
  }

  /**
   * @param sized returns the body to send, from the path of an endpoint and the sandbox's body
   */
  private CannedUpstream(ToLongBiFunction<String, String> delay, BinaryOperator<String> sized) {
    this.sized = sized;
    try (RunningSandbox sandbox = new RunningSandbox()) {
      can(sandbox, "app_v2/get_user_posted_notes", "user_id", USER);
      can(sandbox, "app_v2/get_user_info", "user_id", USER);
      can(sandbox, "app_v2/get_image_note_detail", "note_id", NOTE);
      can(sandbox, "app_v2/get_image_note_detail", "note_id", VIDEO_NOTE);
      can(sandbox, "app_v2/get_video_note_detail", "note_id", VIDEO_NOTE);
      can(sandbox, "app_v2/get_image_note_detail", "note_id", GONE_NOTE);
      can(sandbox, "app/get_note_info", "note_id", GONE_NOTE);
      canComments(sandbox);
      can(sandbox, "app_v2/get_topic_info", "page_id", TOPIC);
      can(sandbox, "app_v2/get_topic_feed", "page_id", TOPIC);
      can(sandbox, "app_v2/search_notes", "keyword", "咖啡");
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

  private void can(RunningSandbox sandbox, String path, String parameter, String id) {
    CannedBody body = body(sandbox.get(path, parameter, id), path, parameter, id);
    bodies.put(kind(path, id), body);
    bodies.putIfAbsent(path, body);
  }

  /** Prepares two pages of ten comments. */
  private void canComments(RunningSandbox sandbox) {
    HttpResponse<String> first = sandbox.get(COMMENTS, query("index", "0"));
    JsonObject page = new JsonObject(first.body()).getJsonObject("data").getJsonObject("data");
    JsonObject next = new JsonObject(page.getString("cursor"));
    HttpResponse<String> second =
        sandbox.get(
            COMMENTS, query("cursor", next.getString("cursor"), "index", next.getInteger("index")));
    bodies.put(COMMENTS, body(first, COMMENTS, "note_id", NOTE));
    bodies.put(COMMENTS + SECOND_PAGE, body(second, COMMENTS, "note_id", NOTE));
  }

  private static Object[] query(Object... more) {
    return Stream.concat(Stream.of(COMMENTS_OF_NOTE), Stream.of(more)).toArray();
  }

  private CannedBody body(HttpResponse<String> response, String path, String parameter, String id) {
    String body =
        response.statusCode() == 200 ? sized.apply(path, response.body()) : response.body();
    return CannedBody.of(parameter, id, response.statusCode(), body);
  }

  private static String kind(String path, String id) {
    return path + "/" + id.substring(0, Math.min(id.length(), GONE.length()));
  }

  /** Returns a page of the busy user's notes from the sandbox. */
  public static String body(String path) {
    try (RunningSandbox sandbox = new RunningSandbox()) {
      return sandbox.get(path, "user_id", USER).body();
    }
  }

  /** Returns a page of comments on the image note from the sandbox. */
  public static String comments(String path, String noteId) {
    try (RunningSandbox sandbox = new RunningSandbox()) {
      Object token = sandbox.post(noteId).token();
      return sandbox.get(path, "note_id", noteId, "xsec_token", token).body();
    }
  }

  public String address() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  /**
   * Returns a number that an ID and the IDs in its body have in common, such as a note's and its
   * author's. It differs between requested IDs.
   */
  public static int seed(String id) {
    return CannedBody.isOther(id, USER) ? CannedBody.seed(id) : id.hashCode();
  }

  public long calls() {
    return calls.sum();
  }

  /** Returns the size of the body of an endpoint such as {@code app_v2/get_user_info}. */
  public int bytes(String path) {
    return bodies.get(path).bytes().length;
  }

  private void answer(HttpServerRequest request, ToLongBiFunction<String, String> delay) {
    calls.increment();
    String path = request.path().substring(ROOT.length());
    String page = path + (request.getParam("cursor") == null ? "" : SECOND_PAGE);
    CannedBody any = bodies.getOrDefault(page, bodies.get(path));
    String id = any == null ? null : request.getParam(any.parameter());
    if (any == null || id == null) {
      request.response().setStatusCode(404).end();
      return;
    }
    CannedBody canned = bodies.getOrDefault(kind(path, id), any);
    long wait = delay.applyAsLong(path, id);
    if (wait <= 0) {
      send(request, canned, id);
    } else {
      vertx.setTimer(wait, timer -> send(request, canned, id));
    }
  }

  private static void send(HttpServerRequest request, CannedBody body, String id) {
    request
        .response()
        .setStatusCode(body.status())
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(body.under(id)));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
