package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.json.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is inside TikHub's wrapping of a body that came with HTTP 200.
 *
 * @param payload what the endpoint delivers: an object that is not empty, or an array
 * @param around the level above the payload, where searches put their paging values
 *     (upstream/comments-search.md, facts 13)
 */
public record Envelope(Json payload, Json around) {

  private static final Set<Long> GOOD_INNER_CODES = Set.of(0L, 200L, 1000L);

  /** -510000 is "no such note", -510001 "can't be viewed" (upstream/notes-users-topics.md §0). */
  private static final Set<Long> NOT_FOUND_CODES = Set.of(-510000L, -510001L);

  private static final Set<String> NOT_FOUND_WORDS =
      Set.of("不存在", "暂时无法浏览", "无法展示", "笔记状态异常", "已被删除", "已删除");

  private static final int MOST_LEVELS = 3;

  /** Opens a body: FOUND with the payload, or how upstream says no inside its HTTP 200. */
  public static Outcome<Envelope> open(Json body) {
    if (!body.isObject() || (!body.has("data") && !body.has("code"))) {
      return Outcome.shapeChanged("$ is not TikHub's envelope");
    }
    Long code = number(body, "code");
    if (code != null && code != 200 && code != 0) {
      return refusal(code);
    }
    Json around = body;
    for (int level = 1; level <= MOST_LEVELS; level++) {
      Json inner = around.get("data");
      Outcome<Envelope> no = level == 1 ? null : innerFailure(around);
      if (no != null) {
        return no;
      }
      if (inner.isText()) {
        return said(inner.text());
      }
      if (inner.isVoid() && !inner.isArray()) {
        return failed("data is empty");
      }
      if (!inner.isObject() && !inner.isArray()) {
        return Outcome.shapeChanged("data is a scalar");
      }
      if (!isWrapper(inner)) {
        Outcome<Envelope> innermost = innerFailure(inner);
        return innermost != null ? innermost : Outcome.found(new Envelope(inner, around));
      }
      around = inner;
    }
    return Outcome.shapeChanged("data is nested too deep");
  }

  private static boolean isWrapper(Json node) {
    return node.has("data") && node.has("success", "code", "msg", "debug_id", "ok");
  }

  private static @Nullable Outcome<Envelope> innerFailure(Json inner) {
    Long code = number(inner, "code");
    boolean refused =
        Boolean.FALSE.equals(inner.bool("success"))
            || Boolean.FALSE.equals(inner.bool("ok"))
            || (code != null && !GOOD_INNER_CODES.contains(code));
    if (!refused) {
      return null;
    }
    if (code != null && NOT_FOUND_CODES.contains(code)) {
      return Outcome.notFound();
    }
    return said(inner.text("msg", "message"));
  }

  /** Tells by upstream's words whether the thing is missing or the call failed. */
  public static <T> Outcome<T> said(@Nullable String message) {
    return message != null && NOT_FOUND_WORDS.stream().anyMatch(message::contains)
        ? Outcome.notFound()
        : failed("upstream reports a failure inside HTTP 200");
  }

  private static <T> Outcome<T> failed(String reason) {
    return new Outcome.Failed<>(true, false, reason);
  }

  private static Outcome<Envelope> refusal(long code) {
    if (code == 401 || code == 402 || code == 403) {
      return new Outcome.Rejected<>((int) code);
    }
    return code == 429
        ? new Outcome.Throttled<>(null)
        : failed("upstream reports a failure inside HTTP 200");
  }

  private static @Nullable Long number(Json node, String name) {
    Double number = node.number(name);
    return number == null ? null : (Long) number.longValue();
  }
}
