package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The failure of an endpoint, in one of the forms that TikHub uses (docs/upstream.md 1). */
final class Refusal extends RuntimeException {

  /** The form of the response. */
  sealed interface Form {}

  /** HTTP 200 with the failure in place of the payload. */
  record Inside(JsonObject inner) implements Form {}

  /** HTTP 400: TikHub couldn't fetch the data. */
  record FetchFailed() implements Form {}

  /** HTTP 422: a parameter is missing or of the wrong type. */
  record Unprocessable(JsonArray detail) implements Form {}

  private final transient Form form;

  private Refusal(Form form) {
    super(form.getClass().getSimpleName(), null, false, false);
    this.form = form;
  }

  Form form() {
    return form;
  }

  static Refusal noSuchNote() {
    return inside(-510000, "笔记不存在", null);
  }

  /** The response to a wrong or expired xsec_token. */
  static Refusal notViewable() {
    return inside(-510001, "当前笔记暂时无法浏览", new JsonObject());
  }

  static Refusal noSuchUser() {
    return inside(-1, "用户不存在", new JsonObject());
  }

  static Refusal noSuchTopic() {
    return inside(-1, "话题不存在", null);
  }

  static Refusal noSuchComment() {
    return inside(-1, "评论不存在", null);
  }

  static Refusal serviceAbnormal() {
    return inside(-1, "服务异常", null);
  }

  static Refusal fetchFailed() {
    return new Refusal(new FetchFailed());
  }

  static Refusal missing(String parameter) {
    return unprocessable("missing", parameter, "Field required");
  }

  static Refusal notAnInteger(String parameter) {
    return unprocessable(
        "int_parsing",
        parameter,
        "Input should be a valid integer, unable to parse string as an integer");
  }

  private static Refusal unprocessable(String type, String parameter, String message) {
    JsonObject problem =
        new JsonObject()
            .put("type", type)
            .put("loc", JsonArray.of("query", parameter))
            .put("msg", message);
    return new Refusal(new Unprocessable(JsonArray.of(problem)));
  }

  private static Refusal inside(int code, String message, @Nullable JsonObject data) {
    return new Refusal(
        new Inside(
            new JsonObject()
                .put("code", code)
                .put("success", false)
                .put("msg", message)
                .put("data", data)));
  }
}
