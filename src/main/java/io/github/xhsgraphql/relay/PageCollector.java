package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the edges of one answer from upstream's pages, and gives each a cursor at which a later
 * answer can continue the walk. It has no side effects: {@link Pager} loads the pages.
 *
 * <p>The walk ends at a page without new items, and at a position that was loaded before. It also
 * ends at a page that was taken before, in this answer or, as far as {@link WalkHistory} reaches,
 * in an earlier one. The collector leaves out an ID that occurred in this answer or on the page
 * before. A page of only ads doesn't end the walk, but {@value #MAX_BARREN} such pages in a row do.
 */
final class PageCollector<T> {

  /** The largest number of pages. A list with more is assumed to be endless. */
  private static final int MAX_PAGES = 10_000;

  /**
   * The number of pages in a row with only items of another kind, such as ads, that ends the walk.
   */
  private static final int MAX_BARREN = 3;

  private final PageArguments arguments;
  private final long scope;
  private final Function<T, String> idOf;
  private final List<Slice.Edge<T>> edges = new ArrayList<>();

  /** The IDs in this answer. */
  private final Set<String> taken = new HashSet<>();

  /** The IDs on this answer's pages from the current series. */
  private final Set<String> met = new HashSet<>();

  /** The positions of this answer's pages. */
  private final Set<Position> asked = new HashSet<>();

  private String lastTaken = "";
  private int barren;
  private WalkHistory history;
  private @Nullable Position next;
  private boolean moreInPage;
  private @Nullable Long totalCount;

  PageCollector(PageArguments arguments, Function<T, String> idOf) {
    this.arguments = arguments;
    this.scope = arguments.scope().hash();
    this.idOf = idOf;
    Optional<Cursor> after = arguments.after();
    history = after.map(Cursor::history).orElse(WalkHistory.START);
    next = after.map(Cursor::page).orElse(null);
  }

  /** Returns the position of the next page; null is the start of the list. */
  @Nullable Position next() {
    return next;
  }

  /** Takes the items that the slice needs from the page at {@link #next()}. */
  void take(Page<T> page) {
    Position here = next == null ? Position.start(page.series()) : next;
    List<String> ids = ids(page);
    boolean nothingNew = ids.stream().allMatch(id -> met.contains(id) || history.hasSeen(id));
    take(here, page, asked.isEmpty() ? start(ids) : 0, nothingNew);
  }

  /**
   * Continues on a page of another series, from the item with this index. The page may equal one
   * from the series before. That isn't a circle, and more pages may follow it.
   */
  void moveTo(Position here, Page<T> page, int start) {
    history = history.elsewhere();
    met.clear();
    take(here, page, start, false);
  }

  /** Returns the ID of the item to continue after; empty at the start. */
  String lastId() {
    return taken.isEmpty() ? arguments.after().map(Cursor::id).orElse("") : lastTaken;
  }

  /** Returns the index of an item on a page; -1 if it is missing. */
  int indexOf(String id, Page<T> page) {
    return ids(page).indexOf(id);
  }

  private List<String> ids(Page<T> page) {
    return page.items().stream().map(idOf).toList();
  }

  private void take(Position here, Page<T> page, int start, boolean nothingNew) {
    List<String> ids = ids(page);
    if (asked.isEmpty()) {
      totalCount = page.totalCount();
    }
    asked.add(here);
    if (ids.isEmpty() && !page.isEmpty()) {
      pass(page);
      return;
    }
    barren = 0;
    boolean circle = history.isCircle(ids);
    List<Integer> fresh = circle ? List.of() : fresh(ids, start);
    met.addAll(ids);
    WalkHistory behind = history.beyond(here, ids);
    boolean end = circle || nothingNew || history.ordinal() >= MAX_PAGES;
    Position onward = end ? null : unvisited(page.next(), behind);
    Cursor within = new Cursor(scope, here, Cursor.UNTOUCHED, "", history.within(ids));
    moreInPage = false;
    for (int i = 0; i < fresh.size(); i++) {
      if (full()) {
        moreInPage = true;
        return;
      }
      int place = fresh.get(i);
      lastTaken = ids.get(place);
      taken.add(lastTaken);
      boolean last = i == fresh.size() - 1;
      Cursor cursor =
          last && onward != null
              ? new Cursor(scope, onward, Cursor.UNTOUCHED, lastTaken, behind)
              : within.at(place, lastTaken);
      edges.add(new Slice.Edge<>(cursor.encode(), page.items().get(place)));
    }
    next = onward;
    if (onward != null) {
      history = behind;
    }
  }

  /** Skips a page that has only items of another kind. The history ignores such a page. */
  private void pass(Page<T> page) {
    barren++;
    next = barren >= MAX_BARREN ? null : unvisited(page.next(), history);
  }

  private @Nullable Position unvisited(@Nullable Position onward, WalkHistory behind) {
    boolean visited = onward == null || asked.contains(onward) || behind.visited().holds(onward);
    return visited ? null : onward;
  }

  /** Returns whether the slice needs another page and there is one. */
  boolean goesOn() {
    return !full() && next != null;
  }

  Slice<T> slice(@Nullable Throwable interruption) {
    boolean more = moreInPage || next != null;
    return new Slice<>(edges, more, arguments.after().isPresent(), totalCount, interruption);
  }

  boolean isEmpty() {
    return edges.isEmpty();
  }

  private boolean full() {
    return edges.size() >= arguments.first();
  }

  /**
   * Returns the index at which to continue on the cursor's page: after its ID, or at its place if
   * the ID is gone.
   */
  private int start(List<String> ids) {
    Cursor after = arguments.after().orElse(null);
    if (after == null || after.place() == Cursor.UNTOUCHED) {
      return 0;
    }
    int found = ids.indexOf(after.id());
    return found >= 0 ? found + 1 : Math.min(after.place(), ids.size());
  }

  private List<Integer> fresh(List<String> ids, int start) {
    Set<String> before = new HashSet<>(ids.subList(0, start));
    List<Integer> fresh = new ArrayList<>();
    for (int i = start; i < ids.size(); i++) {
      String id = ids.get(i);
      if (before.add(id) && !taken.contains(id) && !history.hasSeen(id)) {
        fresh.add(i);
      }
    }
    return fresh;
  }
}
