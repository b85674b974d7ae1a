package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The place where a page of a topic's notes begins. It consists of five values that both App series
 * send with each page, with the same meaning (docs/upstream.md 6.4). The gateway sends all values
 * back unchanged. Any value can be null. On the first page all are null.
 *
 * @param cursorScore the last note's {@code cursor_score}
 * @param lastNoteCt the last note's {@code create_time}
 * @param firstLoadTime the time when paging began, in milliseconds since 1970. It is the same on
 *     all pages.
 */
public record TopicPlace(
    @Nullable String cursorScore,
    @Nullable String lastNoteId,
    @Nullable String lastNoteCt,
    @Nullable String sessionId,
    @Nullable String firstLoadTime) {

  private static final String CURSOR_SCORE = "cursor_score";
  private static final String LAST_NOTE_ID = "last_note_id";
  private static final String LAST_NOTE_CT = "last_note_ct";
  private static final String SESSION_ID = "session_id";
  private static final String FIRST_LOAD_TIME = "first_load_time";

  public static TopicPlace of(@Nullable Position at) {
    Map<String, String> values = at == null ? Map.of() : at.values();
    return new TopicPlace(
        values.get(CURSOR_SCORE),
        values.get(LAST_NOTE_ID),
        values.get(LAST_NOTE_CT),
        values.get(SESSION_ID),
        values.get(FIRST_LOAD_TIME));
  }

  /** Returns the same place with another time when paging began. */
  public TopicPlace begun(String millis) {
    return new TopicPlace(cursorScore, lastNoteId, lastNoteCt, sessionId, millis);
  }

  /**
   * Returns where a series continues a list that the other App series began. If the values say that
   * the page begins after the last item, the series continues at the start of that page. Otherwise
   * the last item is within that page, and only finding it there proves that the place is right.
   *
   * @return empty for the first page, which has no values to translate
   */
  public static Optional<ResumePoint> resumeAfter(
      Series series, String lastId, Position elsewhere) {
    TopicPlace there = of(elsewhere);
    if (there.lastNoteId == null) {
      return Optional.empty();
    }
    Position here = new Position(series, elsewhere.values());
    return Optional.of(
        there.lastNoteId.equals(lastId) ? ResumePoint.behind(here) : ResumePoint.around(here));
  }

  /**
   * Returns the paging values of the next page.
   *
   * @param lastId the ID of the page's last note
   * @param row the page's last row
   * @param note the note in that row, which can be the row itself
   */
  Map<String, String> next(Envelope page, String lastId, Json row, Json note) {
    Map<String, String> next = new TreeMap<>();
    next.put(LAST_NOTE_ID, lastId);
    put(next, LAST_NOTE_CT, note.text("create_time"), row.text("create_time"));
    put(next, CURSOR_SCORE, row.text(CURSOR_SCORE), note.text(CURSOR_SCORE));
    put(next, SESSION_ID, text(page, SESSION_ID), sessionId);
    put(next, FIRST_LOAD_TIME, firstLoadTime, text(page, FIRST_LOAD_TIME));
    return next;
  }

  private static @Nullable String text(Envelope page, String name) {
    String own = page.payload().text(name);
    return own != null ? own : page.around().text(name);
  }

  private static void put(
      Map<String, String> values, String name, @Nullable String value, @Nullable String otherwise) {
    String chosen = value != null ? value : otherwise;
    if (chosen != null) {
      values.put(name, chosen);
    }
  }
}
