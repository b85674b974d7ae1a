package io.github.xhsgraphql.tikhub;

import io.github.xhsgraphql.json.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The content of TikHub's envelope around a body that came with HTTP 200.
 *
 * @param payload the endpoint's own data: an object that isn't empty, or an array
 * @param around the level above the payload, where searches have their paging values
 *     (docs/upstream.md 1.2)
 */
public record Envelope(Json payload, Json around) {

  private static final Set<Long> GOOD_INNER_CODES = Set.of(0L, 200L, 1000L);

  private static final int MAX_LEVELS = 3;

  /** Opens a body about an unknown subject. */
  public static Outcome<Envelope> open(Json body) {
    return open(body, Subject.Kind.THING);
  }

  /**
   * Opens a body. Returns FOUND with the payload, or the failure that upstream reports inside HTTP
   * 200.
   *
   * @param about the kind of thing that was requested
   */
  public static Outcome<Envelope> open(Json body, Subject.Kind about) {
    if (!body.isObject() || (!body.has("data") && !body.has("code"))) {
      return Outcome.shapeChanged("$ is not TikHub's envelope");
    }
    Long code = number(body, "code");
    if (code != null && code != 200 && code != 0) {
      return refusal(code);
    }
    Json around = body;
    for (int level = 1; level <= MAX_LEVELS; level++) {
      Json inner = around.get("data");
      Outcome<Envelope> no = level == 1 ? null : innerFailure(around, about);
      if (no != null) {
        return no;
      }
      if (inner.isText()) {
        return InnerFailure.of(about, inner.text());
      }
      if (inner.isVoid() && !inner.isArray()) {
        return InnerFailure.withoutReason("data is empty");
      }
      if (!inner.isObject() && !inner.isArray()) {
        return Outcome.shapeChanged("data is a scalar");
      }
      if (!isWrapper(inner)) {
        Outcome<Envelope> innermost = innerFailure(inner, about);
        return innermost != null ? innermost : Outcome.found(new Envelope(inner, around));
      }
      around = inner;
    }
    return Outcome.shapeChanged("data is nested too deep");
  }

  private static boolean isWrapper(Json node) {
    return node.has("data") && node.has("success", "code", "msg", "debug_id", "ok");
  }

  private static @Nullable Outcome<Envelope> innerFailure(Json inner, Subject.Kind about) {
    Long code = number(inner, "code");
    boolean refused =
        Boolean.FALSE.equals(inner.bool("success"))
            || Boolean.FALSE.equals(inner.bool("ok"))
            || (code != null && !GOOD_INNER_CODES.contains(code));
    if (!refused) {
      return null;
    }
    return InnerFailure.of(about, inner.text("msg", "message"), code);
  }

  /**
   * Returns the outcome for a status inside HTTP 200. That 401, 402, 403 and 429 mean the same as
   * these HTTP statuses, and aren't billed, is an assumption (docs/upstream.md 1.6).
   */
  private static Outcome<Envelope> refusal(long code) {
    if (code == 401 || code == 402 || code == 403) {
      return new Outcome.Rejected<>((int) code);
    }
    if (code == 429) {
      return new Outcome.Throttled<>(null);
    }
    String reason = "upstream reports status " + Math.min(code, 999) + " inside HTTP 200";
    return code >= 500
        ? new Outcome.Failed<>(true, false, reason)
        : InnerFailure.withoutReason(reason);
  }

  private static @Nullable Long number(Json node, String name) {
    Double number = node.number(name);
    return number == null ? null : (Long) number.longValue();
  }
}
