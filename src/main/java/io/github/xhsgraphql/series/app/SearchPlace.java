package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Position;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A place in a search of the APP series: a page's number, and the IDs that the first answer gave,
 * which all further requests carry (docs/upstream.md 8.1, 8.2).
 *
 * @param page from 1
 * @param searchId null for the first page, and where upstream gave none
 * @param sessionId as {@code searchId}
 */
public record SearchPlace(int page, @Nullable String searchId, @Nullable String sessionId) {

  private static final String PAGE = "page";
  private static final String SEARCH_ID = "search_id";
  private static final String SESSION_ID = "session_id";
  private static final int FIRST = 1;

  /** Where to go on, or the first page. */
  public static SearchPlace at(@Nullable Position position) {
    return position == null
        ? new SearchPlace(FIRST, null, null)
        : new SearchPlace(
            number(position.value(PAGE, "")),
            position.values().get(SEARCH_ID),
            position.values().get(SESSION_ID));
  }

  /** On to the page that the answer names as the next; where it names none, there is none. */
  public PageTurn named(Envelope answer) {
    return (payload, last) -> {
      Integer named = next(answer);
      return named == null ? Map.of() : values(named, answer);
    };
  }

  /** As {@link #named}, but where the answer names none, on to the page with the next number. */
  public PageTurn numbered(Envelope answer) {
    return (payload, last) -> {
      Integer named = next(answer);
      return values(named == null ? page + 1 : named, answer);
    };
  }

  private Map<String, String> values(int next, Envelope answer) {
    Map<String, String> values = new TreeMap<>();
    values.put(PAGE, String.valueOf(next));
    String search = searchId != null ? searchId : told(answer, SEARCH_ID);
    if (search != null) {
      values.put(SEARCH_ID, search);
    }
    String session = sessionId != null ? sessionId : told(answer, "search_session_id", SESSION_ID);
    if (session != null) {
      values.put(SESSION_ID, session);
    }
    return values;
  }

  /** The paging values are one level above the payload; one client saw them inside (§2.2). */
  private static @Nullable String told(Envelope answer, String... names) {
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
