package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.InnerFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.function.Function;

/** What the APP series' bodies of one user or one topic have in common. */
final class DetailBody {

  private DetailBody() {}

  /**
   * Has the payload read, unless its shape or its own {@code result} says that nothing came.
   *
   * @param about what was asked for
   */
  static <T> Outcome<T> read(
      Envelope envelope, Subject.Kind about, Function<Json, Outcome<T>> reader) {
    Json payload = envelope.payload();
    if (payload.isArray()) {
      return payload.isVoid()
          ? Outcome.notFound()
          : inPlaceOfObject(about, payload.elements().get(0));
    }
    if (ErrorRow.is(payload)) {
      return ErrorRow.outcome(about, payload);
    }
    Json result = payload.get("result");
    return Boolean.FALSE.equals(result.bool("success"))
        ? InnerFailure.of(about, result.text("message", "msg"))
        : reader.apply(payload);
  }

  private static <T> Outcome<T> inPlaceOfObject(Subject.Kind about, Json row) {
    return ErrorRow.is(row)
        ? ErrorRow.outcome(about, row)
        : Outcome.shapeChanged("data is an array");
  }
}
