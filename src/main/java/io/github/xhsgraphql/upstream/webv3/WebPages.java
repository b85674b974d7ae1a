package io.github.xhsgraphql.upstream.webv3;

import io.github.xhsgraphql.upstream.Json;
import io.github.xhsgraphql.upstream.Outcome;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.Series;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Web V3's way of paging, the same for all its lists: {@code cursor} and {@code hasMore}. */
final class WebPages {

  private static final String CURSOR = "cursor";

  private WebPages() {}

  /** The cursor to send; the first page's is empty. */
  static String cursor(@Nullable Position at) {
    return at == null ? "" : at.value(CURSOR, "");
  }

  /**
   * Reads one page.
   *
   * @param place what holds both the list and its paging values
   * @param item reads an item; null for one that can't be told by an ID, which is left out
   */
  static <T> Outcome<Page<T>> read(Json place, String list, Function<Json, @Nullable T> item) {
    if (!place.has(list)) {
      return Outcome.shapeChanged(list + " is missing");
    }
    Json elements = place.get(list);
    if (!elements.isMissing() && !elements.isArray()) {
      return Outcome.shapeChanged(list + " is no list");
    }
    List<Json> delivered = elements.elements().stream().flatMap(WebPages::flat).toList();
    List<T> items = delivered.stream().map(item).filter(Objects::nonNull).toList();
    if (items.isEmpty() && !delivered.isEmpty()) {
      return Outcome.shapeChanged("no item of " + list + " has an ID");
    }
    return new Page<>(Series.WEB_V3, items, next(place, items.isEmpty()), null).outcome();
  }

  /** The pages that the web site renders nest the list once more (notes-users-topics.md §3.3). */
  private static Stream<Json> flat(Json element) {
    return element.isArray() ? element.elements().stream() : Stream.of(element);
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
