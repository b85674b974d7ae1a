package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import java.util.function.Function;

/** What the APP series' bodies of one user or one topic have in common. */
final class DetailBody {

  private DetailBody() {}

  /** Has the payload read, unless its shape or its own {@code result} tells that nothing came. */
  static <T> Outcome<T> read(Envelope envelope, Function<Json, Outcome<T>> reader) {
    Json payload = envelope.payload();
    if (payload.isArray()) {
      return payload.isVoid() ? Outcome.notFound() : Outcome.shapeChanged("data is an array");
    }
    Json result = payload.get("result");
    return Boolean.FALSE.equals(result.bool("success"))
        ? Envelope.said(result.text("message", "msg"))
        : reader.apply(payload);
  }
}
