package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the App series' lists. This class finds the items, distinguishes an empty page
 * from an unreadable one, and decides whether there is a next page.
 */
final class AppPages {

  private AppPages() {}

  /**
   * Reads one page.
   *
   * @param key the name of the list in the payload; the payload can also be the list itself
   * @param item reads one item; null skips it
   * @param turn returns the paging values of the next page
   * @param totalCount the number of items in the whole list; null if upstream doesn't send it
   */
  static <T> Outcome<Page<T>> read(
      Series series,
      Json payload,
      String key,
      Function<Json, @Nullable T> item,
      PageTurn turn,
      @Nullable Long totalCount) {
    return mixed(series, payload, key, any -> true, item, turn, totalCount);
  }

  /**
   * Reads one page of a list that upstream mixes with other elements.
   *
   * @param belongs whether an element belongs to the list; the page leaves the others out
   */
  static <T> Outcome<Page<T>> mixed(
      Series series,
      Json payload,
      String key,
      Predicate<Json> belongs,
      Function<Json, @Nullable T> item,
      PageTurn turn,
      @Nullable Long totalCount) {
    if (ErrorRow.is(payload)) {
      return ErrorRow.outcome(Subject.Kind.THING, payload);
    }
    if (!payload.isArray() && !payload.has(key)) {
      return Outcome.shapeChanged("data." + key + " is missing");
    }
    Json list = payload.isArray() ? payload : payload.get(key);
    if (!list.isMissing() && !list.isArray()) {
      return Outcome.shapeChanged("data." + key + " is not an array");
    }
    List<Json> elements = list.elements();
    List<Json> own = elements.stream().filter(belongs.and(row -> !ErrorRow.is(row))).toList();
    List<T> items = own.stream().map(item).filter(Objects::nonNull).toList();
    if (items.isEmpty() && !own.isEmpty()) {
      return Outcome.shapeChanged("data." + key + "[] has no item with an id");
    }
    Position next = next(series, payload, elements, turn);
    int leftOut = elements.size() - own.size();
    return new Page<>(series, items, next, totalCount, leftOut).outcome();
  }

  private static @Nullable Position next(
      Series series, Json payload, List<Json> elements, PageTurn turn) {
    Boolean hasMore = payload.bool("has_more");
    // Without has_more, only an empty page is certain to be the last one.
    if (hasMore == null ? elements.isEmpty() : !hasMore) {
      return null;
    }
    // Take the paging values from the last item that has any. The last item can be incomplete and
    // have none. Use an error row only as the last resort, because its ID might no longer work as a
    // cursor.
    for (boolean error : List.of(false, true)) {
      for (int i = elements.size() - 1; i >= 0; i--) {
        Json element = elements.get(i);
        Map<String, String> values =
            ErrorRow.is(element) == error ? turn.next(payload, element) : Map.of();
        if (!values.isEmpty()) {
          return new Position(series, values);
        }
      }
    }
    Map<String, String> values = turn.next(payload, Json.of(null));
    return values.isEmpty() ? null : new Position(series, values);
  }
}
