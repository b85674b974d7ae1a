package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cursor with which both App series page a user's notes. */
public final class NoteCursor {

  private static final String CURSOR = "cursor";

  private NoteCursor() {}

  /** Returns the cursor to send; null for the first page. */
  public static @Nullable String at(@Nullable Position position) {
    return position == null ? null : position.values().get(CURSOR);
  }

  /**
   * Returns the page that begins after a note. A note's ID is also a cursor (docs/upstream.md 5.1).
   */
  public static Optional<ResumePoint> resumeAfter(Series series, String lastId) {
    return Optional.of(ResumePoint.behind(new Position(series, Map.of(CURSOR, lastId))));
  }

  /**
   * Returns the paging values of the next page; empty if there is neither a cursor nor an ID.
   *
   * @param given the cursor that upstream sent; null if it sent none
   * @param last the page's last note, whose ID replaces a missing cursor
   */
  static Map<String, String> next(@Nullable String given, Json last) {
    String cursor = given != null ? given : NoteReader.id(last);
    return cursor == null ? Map.of() : Map.of(CURSOR, cursor);
  }
}
