package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Position;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * App V2's cursor of comments and replies. Upstream sends it as JSON inside a string. The gateway
 * sends its parts back as separate parameters (docs/upstream.md 7.3, 7.5).
 *
 * @param cursor null for the first page
 * @param index a number. The first page's number differs between comments and replies.
 * @param pageArea null if the endpoint has no such parameter
 */
record AppV2Cursor(@Nullable String cursor, String index, @Nullable String pageArea) {

  private static final String CURSOR = "cursor";
  private static final String INDEX = "index";
  private static final String PAGE_AREA = "pageArea";

  /**
   * Reads the cursor from a position. Returns the first page's cursor if the position is null or
   * empty.
   */
  static AppV2Cursor at(
      @Nullable Position position, String firstIndex, @Nullable String firstPageArea) {
    if (position == null || position.values().isEmpty()) {
      return new AppV2Cursor(null, firstIndex, firstPageArea);
    }
    Map<String, String> values = position.values();
    return new AppV2Cursor(
        values.get(CURSOR),
        position.value(INDEX, firstIndex),
        firstPageArea == null ? null : position.value(PAGE_AREA, firstPageArea));
  }

  /** Returns the parameters of the next page; empty if the body has no cursor. */
  Map<String, String> next(Json payload) {
    Json given = payload.get(CURSOR);
    Json parts = given.isObject() ? given : given.embedded();
    String whole = given.verbatim();
    if (whole == null || (parts.isObject() && parts.isVoid())) {
      return Map.of();
    }
    String inner = parts.text(CURSOR);
    String innerIndex = parts.text(INDEX);
    String innerArea = parts.text("page_area");
    Map<String, String> next = new TreeMap<>();
    next.put(CURSOR, inner != null ? inner : whole);
    next.put(INDEX, innerIndex != null ? innerIndex : indexAfterThis());
    if (pageArea != null) {
      next.put(PAGE_AREA, innerArea != null ? innerArea : pageArea);
    }
    return next;
  }

  private String indexAfterThis() {
    try {
      return String.valueOf(Math.addExact(Integer.parseInt(index), 1));
    } catch (NumberFormatException | ArithmeticException odd) {
      return index;
    }
  }
}
