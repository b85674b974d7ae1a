package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cursor by which both APP series page the notes of a user. */
public final class NoteCursor {

  private static final String CURSOR = "cursor";

  private NoteCursor() {}

  /** The cursor to send; null for the first page. */
  public static @Nullable String at(@Nullable Position position) {
    return position == null ? null : position.values().get(CURSOR);
  }

  /** The page behind a note: its ID is a cursor too (docs/upstream.md 5.1). */
  public static Optional<ResumePoint> resumeAfter(Series series, String lastId) {
    return Optional.of(ResumePoint.behind(new Position(series, Map.of(CURSOR, lastId))));
  }

  /**
   * The paging values of the next page.
   *
   * @param told the cursor that the page tells; null where it tells none
   * @param last the page's last note, whose ID stands in for it
   */
  static Map<String, String> next(@Nullable String told, Json last) {
    String cursor = told != null ? told : NoteReader.id(last);
    return cursor == null ? Map.of() : Map.of(CURSOR, cursor);
  }
}
