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
 * One answer's way through upstream's pages: takes what is new from each, and gives every edge a
 * cursor that a later walk can go on from. Pure: it is fed pages and asks for none itself.
 *
 * <p>Ends the walk at a page that brings nothing new, at a position that it has been at, and at a
 * page that it has taken before, in this answer or, as far as {@link WalkHistory} reaches, in an
 * earlier one. Leaves out an ID that came before in this answer or in the page before. A page of
 * nothing but ads is none of these: the walk goes on behind it, unless several come in a row.
 */
final class Walk<T> {

  /** No real list is this deep; one that is, never ends. */
  private static final int DEEPEST = 10_000;

  /** How many pages in a row may bring things that are none of the list's, and nothing else. */
  private static final int MOST_BARREN = 3;

  private final Window window;
  private final long connection;
  private final Function<T, String> idOf;
  private final List<Slice.Edge<T>> edges = new ArrayList<>();

  /** IDs delivered in this answer. */
  private final Set<String> taken = new HashSet<>();

  /** IDs in this answer's pages, of the series that the walk is in now. */
  private final Set<String> met = new HashSet<>();

  /** Positions of this answer's pages. */
  private final Set<Position> asked = new HashSet<>();

  private String lastTaken = "";
  private int barren;
  private WalkHistory history;
  private @Nullable Position next;
  private boolean moreInPage;
  private @Nullable Long totalCount;

  Walk(Window window, Function<T, String> idOf) {
    this.window = window;
    this.connection = window.connection().hash();
    this.idOf = idOf;
    Optional<Cursor> after = window.after();
    history = after.map(Cursor::history).orElse(WalkHistory.START);
    next = after.map(Cursor::page).orElse(null);
  }

  /** Where the next page to take begins; null is the list's start. */
  @Nullable Position next() {
    return next;
  }

  /** Takes what the slice still needs out of the page at {@link #next()}. */
  void take(Page<T> page) {
    Position here = next == null ? Position.start(page.series()) : next;
    List<String> ids = ids(page);
    boolean nothingNew = ids.stream().allMatch(id -> met.contains(id) || history.hasSeen(id));
    take(here, page, asked.isEmpty() ? start(ids) : 0, nothingNew);
  }

  /**
   * Goes on in a page of another series, from the item with this index. That the series before may
   * have brought the very same page is neither a circle nor a sign that nothing new is behind it.
   */
  void moveTo(Position here, Page<T> page, int start) {
    history = history.elsewhere();
    met.clear();
    take(here, page, start, false);
  }

  /** The ID of the item that the walk goes on behind; empty at the start. */
  String lastId() {
    return taken.isEmpty() ? window.after().map(Cursor::id).orElse("") : lastTaken;
  }

  /** Where an item stands in a page; -1 if it isn't there. */
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
    boolean end = circle || nothingNew || history.ordinal() >= DEEPEST;
    Position onward = end ? null : unvisited(page.next(), behind);
    Cursor within = new Cursor(connection, here, Cursor.UNTOUCHED, "", history.within(ids));
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
              ? new Cursor(connection, onward, Cursor.UNTOUCHED, lastTaken, behind)
              : within.at(place, lastTaken);
      edges.add(new Slice.Edge<>(cursor.encode(), page.items().get(place)));
    }
    next = onward;
    if (onward != null) {
      history = behind;
    }
  }

  /** Passes a page without items, which takes no part in the history. */
  private void pass(Page<T> page) {
    barren++;
    next = barren >= MOST_BARREN ? null : unvisited(page.next(), history);
  }

  private @Nullable Position unvisited(@Nullable Position onward, WalkHistory behind) {
    boolean visited = onward == null || asked.contains(onward) || behind.visited().holds(onward);
    return visited ? null : onward;
  }

  /** Whether another page is needed and there is one. */
  boolean goesOn() {
    return !full() && next != null;
  }

  Slice<T> slice(@Nullable Throwable interruption) {
    boolean more = moreInPage || next != null;
    return new Slice<>(edges, more, window.after().isPresent(), totalCount, interruption);
  }

  boolean isEmpty() {
    return edges.isEmpty();
  }

  private boolean full() {
    return edges.size() >= window.first();
  }

  /** Where in the cursor's page to go on: behind its ID, or at its place if the ID has gone. */
  private int start(List<String> ids) {
    Cursor after = window.after().orElse(null);
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
