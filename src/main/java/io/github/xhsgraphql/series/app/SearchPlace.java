package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Position;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page's place in a search of the App series: the page's number, and the IDs from the first
 * response. All later requests send these IDs (docs/upstream.md 8.1, 8.2).
 *
 * @param page the number of the page, from 1
 * @param searchId null for the first page, and if upstream sent none
 * @param sessionId null for the first page, and if upstream sent none
 */
public record SearchPlace(int page, @Nullable String searchId, @Nullable String sessionId) {

  private static final String PAGE = "page";
  private static final String SEARCH_ID = "search_id";
  private static final String SESSION_ID = "session_id";
  private static final int FIRST = 1;

  /** Reads the place from a position; the first page if the position is null. */
  public static SearchPlace at(@Nullable Position position) {
    return position == null
        ? new SearchPlace(FIRST, null, null)
        : new SearchPlace(
            number(position.value(PAGE, "")),
            position.values().get(SEARCH_ID),
            position.values().get(SESSION_ID));
  }

  /**
   * Returns a turn to the page that the response names as the next one. If the response names none,
   * there is no next page.
   */
  public PageTurn named(Envelope answer) {
    return (payload, last) -> {
      Integer named = next(answer);
      return named == null ? Map.of() : values(named, answer);
    };
  }

  /**
   * Returns a turn that works like {@link #named}. If the response names no next page, the turn
   * leads to the page with the next number.
   */
  public PageTurn numbered(Envelope answer) {
    return (payload, last) -> {
      Integer named = next(answer);
      return values(named == null ? page + 1 : named, answer);
    };
  }

  private Map<String, String> values(int next, Envelope answer) {
    Map<String, String> values = new TreeMap<>();
    values.put(PAGE, String.valueOf(next));
    String search = searchId != null ? searchId : text(answer, SEARCH_ID);
    if (search != null) {
      values.put(SEARCH_ID, search);
    }
    String session = sessionId != null ? sessionId : text(answer, "search_session_id", SESSION_ID);
    if (session != null) {
      values.put(SESSION_ID, session);
    }
    return values;
  }

  /**
   * Reads a paging value. Upstream sends these values one level above the payload (docs/upstream.md
   * 1.2). One client saw them inside the payload.
   */
  private static @Nullable String text(Envelope answer, String... names) {
    String around = answer.around().text(names);
    return around != null ? around : answer.payload().text(names);
  }

  private static @Nullable Integer next(Envelope answer) {
    Integer around = answer.around().integer("next_page");
    Integer next = around != null ? around : answer.payload().integer("next_page");
    return next == null || next < FIRST ? null : next;
  }

  private static int number(String page) {
    try {
      return Integer.parseInt(page);
    } catch (NumberFormatException none) {
      return FIRST;
    }
  }
}
