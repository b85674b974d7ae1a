package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.InnerFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.function.Function;

/** Checks the App series' bodies of a user or a topic before a reader reads them. */
final class DetailBody {

  private DetailBody() {}

  /**
   * Passes the payload to the reader, unless the payload's shape or its {@code result} reports a
   * failure.
   *
   * @param about the kind of thing that was requested
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
