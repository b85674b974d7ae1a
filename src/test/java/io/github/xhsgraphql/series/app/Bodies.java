package io.github.xhsgraphql.series.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;

/** Upstream bodies for tests: invented payloads in TikHub's envelope. */
public final class Bodies {

  private Bodies() {}

  /** Opens the envelope of an APP series with this payload. */
  public static Envelope envelope(String payload) {
    Outcome<Envelope> opened = Envelope.open(json(wrapped(payload)));
    if (opened instanceof Outcome.Found<Envelope> found) {
      return found.value();
    }
    throw new AssertionError("not opened: " + opened);
  }

  /** Returns the whole body of an APP series. */
  public static String wrapped(String payload) {
    return """
        {"code": 200, "message": "ok", "params": {},
         "data": {"code": 0, "success": true, "msg": "成功", "data": %s, "debug_id": "d"}}"""
        .formatted(payload);
  }

  public static Json json(String text) {
    try {
      return Json.of(new JsonMapper().readTree(text));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Returns the value of FOUND or EMPTY. */
  public static <T> T value(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Found<T> found) {
      return found.value();
    }
    if (outcome instanceof Outcome.Empty<T> empty) {
      return empty.value();
    }
    throw new AssertionError("no value: " + outcome);
  }
}
