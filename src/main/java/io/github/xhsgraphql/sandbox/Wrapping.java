package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/**
 * Builds the envelope that TikHub puts around every payload (docs/upstream.md 1). {@code inner} is
 * the {@code data} of an endpoint, and {@code outer} is the whole body.
 */
final class Wrapping {

  private static final String TIME_ZONE = "America/Los_Angeles";
  private static final String TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
          .withZone(ZoneId.of(TIME_ZONE))
          .format(World.NOW);

  private Wrapping() {}

  /**
   * Returns the inner envelope of both App series, and of Web V3 except for comments and searches.
   */
  static JsonObject inner(Object payload) {
    return new JsonObject()
        .put("code", 0)
        .put("success", true)
        .put("msg", "成功")
        .put("data", payload)
        .put("debug_id", "5a4db0c5");
  }

  /** Returns the inner envelope of Web V3's comments and searches. */
  static JsonObject ok(Object payload) {
    return new JsonObject().put("ok", true).put("data", payload);
  }

  /**
   * Returns the outer envelope for HTTP 200. The call is billed even if {@code inner} is a failure.
   */
  static JsonObject outer(String path, Query query, JsonObject inner, long number) {
    String id = requestId(number);
    return new JsonObject()
        .put("code", 200)
        .put("request_id", id)
        .put("message", "Request successful. This request will incur a charge.")
        .put("message_zh", "请求成功，本次请求将被计费。")
        .put("support", "The sandbox of xhs-graphql: all data is invented.")
        .put("time", TIME)
        .put("time_stamp", World.NOW.getEpochSecond())
        .put("time_zone", TIME_ZONE)
        .put("docs", "https://api.tikhub.io/#/")
        .put("cache_message", "This response is cached and accessible via the URL below.")
        .put("cache_message_zh", "本次响应已缓存，可通过下方 URL 直接查看。")
        .put("cache_url", "https://cache.tikhub.io/api/v1/cache/public/" + id + "?sign=sandbox")
        .put("router", path)
        .put("params", params(query))
        .put("data", inner);
  }

  /**
   * Returns the body for HTTP 400. Like TikHub, it echoes the request's headers including the API
   * key (docs/upstream.md 1.8).
   */
  static JsonObject fetchFailed(
      String path, Query query, Map<String, String> headers, long number) {
    JsonObject echo = new JsonObject();
    headers.forEach(echo::put);
    return new JsonObject()
        .put(
            "detail",
            new JsonObject()
                .put("code", 400)
                .put("request_id", requestId(number))
                .put(
                    "message",
                    "Request failed. Please retry. You won't be charged for this request.")
                .put("message_zh", "请求失败，请重试，本次请求不会被计费。")
                .put("docs", "https://api.tikhub.io/#/")
                .put("router", path)
                .put("params", params(query))
                .put("headers", echo));
  }

  /** Returns the body for HTTP 404, 405 and 422. */
  static JsonObject detail(Object detail) {
    return new JsonObject().put("detail", detail);
  }

  /** Returns the echo of the query, in which every value is a string (docs/upstream.md 1.3). */
  private static JsonObject params(Query query) {
    JsonObject params = new JsonObject();
    query.values().forEach(params::put);
    return params;
  }

  private static String requestId(long number) {
    return UUID.nameUUIDFromBytes(("sandbox " + number).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Returns the objects as an array. */
  static JsonArray array(Iterable<JsonObject> bodies) {
    JsonArray array = new JsonArray();
    bodies.forEach(array::add);
    return array;
  }
}
