package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.fallback.ResumePoint;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads Web V3's pages. Lists use {@code cursor} for paging, and searches use a page number. Both
 * use {@code hasMore}.
 */
final class WebPages {

  private static final String CURSOR = "cursor";
  private static final String PAGE = "page";

  private WebPages() {}

  /** Returns the cursor to send; empty for the first page. */
  static String cursor(@Nullable Position at) {
    return at == null ? "" : at.value(CURSOR, "");
  }

  /** Returns the page that begins after the item with this ID, which also works as a cursor. */
  static Optional<ResumePoint> resumeAfter(String lastId) {
    return Optional.of(ResumePoint.behind(new Position(Series.WEB_V3, Map.of(CURSOR, lastId))));
  }

  /** Returns the number of a search's page, from 1. */
  static int number(@Nullable Position at) {
    try {
      return at == null ? 1 : Integer.parseInt(at.value(PAGE, "1"));
    } catch (NumberFormatException none) {
      return 1;
    }
  }

  /**
   * Reads one page of a list.
   *
   * @param place the object with the list and its paging values
   * @param item reads an item; null skips it
   */
  static <T> Outcome<Page<T>> read(Json place, String list, Function<Json, @Nullable T> item) {
    return read(place, list, any -> true, item, empty -> next(place, empty));
  }

  /**
   * Reads one page of a search.
   *
   * @param number the number of this page, from 1
   * @param belongs whether an element belongs to the list; the page leaves the others out
   */
  static <T> Outcome<Page<T>> found(
      Json place,
      String list,
      int number,
      Predicate<Json> belongs,
      Function<Json, @Nullable T> item) {
    return read(place, list, belongs, item, empty -> following(place, empty, number));
  }

  private static <T> Outcome<Page<T>> read(
      Json place,
      String list,
      Predicate<Json> belongs,
      Function<Json, @Nullable T> item,
      Function<Boolean, @Nullable Position> next) {
    if (ErrorRow.is(place)) {
      return ErrorRow.outcome(Subject.Kind.THING, place);
    }
    if (!place.has(list)) {
      return Outcome.shapeChanged(list + " is missing");
    }
    Json elements = place.get(list);
    if (!elements.isMissing() && !elements.isArray()) {
      return Outcome.shapeChanged(list + " is not a list");
    }
    List<Json> delivered = elements.elements().stream().flatMap(WebPages::flat).toList();
    List<Json> own = delivered.stream().filter(belongs.and(row -> !ErrorRow.is(row))).toList();
    List<T> items = own.stream().map(item).filter(Objects::nonNull).toList();
    if (items.isEmpty() && !own.isEmpty()) {
      return Outcome.shapeChanged("no item of " + list + " has an ID");
    }
    Position onward = next.apply(delivered.isEmpty());
    int leftOut = delivered.size() - own.size();
    return new Page<>(Series.WEB_V3, items, onward, null, leftOut).outcome();
  }

  /**
   * Flattens a list. Pages that the web site renders nest the list once more (docs/upstream.md
   * 5.2).
   */
  private static Stream<Json> flat(Json element) {
    return element.isArray() ? element.elements().stream() : Stream.of(element);
  }

  private static @Nullable Position following(Json place, boolean empty, int number) {
    return empty || Boolean.FALSE.equals(place.bool("has_more"))
        ? null
        : new Position(Series.WEB_V3, Map.of(PAGE, String.valueOf(number + 1)));
  }

  private static @Nullable Position next(Json place, boolean empty) {
    String cursor = place.text(CURSOR);
    if (cursor == null) {
      return null;
    }
    Boolean hasMore = place.bool("has_more");
    return (hasMore == null ? !empty : hasMore)
        ? new Position(Series.WEB_V3, Map.of(CURSOR, cursor))
        : null;
  }
}
