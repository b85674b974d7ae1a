package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One answer's way through upstream's pages: takes what is new from each, and gives every edge a
 * cursor that a later walk can go on from. Pure: it is fed pages and asks for none itself.
 *
 * <p>What it holds against upstream (DESIGN §6): an ID that came before in this answer, or in the
 * page before, is passed over; a page that brings nothing new, a position that doesn't advance and
 * a page met before (found as by Brent: one fingerprint, renewed at each power of two) end the
 * walk. A page of nothing but ads is none of these: the walk goes on behind it, if there aren't too
 * many of them in a row.
 */
final class Walk<T> {

  /** No real list is this deep; one that is, never ends. */
  private static final int DEEPEST = 10_000;

  /** How many pages in a row may bring things that are none of the list's, and nothing else. */
  private static final int MOST_BARREN = 3;

  private final Window window;
  private final long connection;
  private final Function<T, String> idOf;
  private final Set<String> taken = new HashSet<>();
  private final List<Slice.Edge<T>> edges = new ArrayList<>();
  private final Set<Position> visited = new HashSet<>();

  private String lastTaken = "";
  private int barren;
  private int ordinal;
  private int checkpoint;
  private Set<Integer> seen;
  private @Nullable Position next;
  private boolean moreInPage;
  private @Nullable Long totalCount;

  Walk(Window window, Function<T, String> idOf) {
    this.window = window;
    this.connection = window.connection().hash();
    this.idOf = idOf;
    Optional<Cursor> after = window.after();
    ordinal = after.map(Cursor::ordinal).orElse(0);
    checkpoint = after.map(Cursor::checkpoint).orElse(0);
    seen = after.map(Cursor::seen).orElse(Set.of());
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
    boolean fruitless = ids.stream().noneMatch(id -> !seen.contains(id.hashCode()));
    take(here, page, visited.isEmpty() ? start(ids) : 0, fruitless);
  }

  /**
   * Goes on in a page of another series, from the item with this index. That the series before may
   * have brought the very same page is neither a circle nor a sign that nothing new is behind it.
   */
  void moveTo(Position here, Page<T> page, int start) {
    checkpoint = 0;
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

  private void take(Position here, Page<T> page, int start, boolean fruitless) {
    List<String> ids = ids(page);
    if (visited.isEmpty()) {
      totalCount = page.totalCount();
    }
    visited.add(here);
    if (ids.isEmpty() && !page.isEmpty()) {
      pass(page);
      return;
    }
    barren = 0;
    List<Integer> fresh = fresh(ids, start);
    int fingerprint = ids.hashCode();
    boolean circle = checkpoint != 0 && fingerprint == checkpoint;
    Optional<Position> onward =
        circle || fruitless || ordinal >= DEEPEST ? Optional.empty() : unvisited(page.next());
    Cursor beyond = onward.map(p -> beyond(p, ids, fingerprint)).orElse(null);
    Cursor within =
        new Cursor(connection, here, Cursor.UNTOUCHED, "", ordinal, checkpoint, mayComeAgain(ids));
    moreInPage = false;
    for (int i = 0; i < fresh.size() && !circle; i++) {
      if (full()) {
        moreInPage = true;
        return;
      }
      int place = fresh.get(i);
      boolean last = i == fresh.size() - 1;
      lastTaken = ids.get(place);
      taken.add(lastTaken);
      Cursor cursor = last && beyond != null ? beyond.at(lastTaken) : within.at(place, lastTaken);
      edges.add(new Slice.Edge<>(cursor.encode(), page.items().get(place)));
    }
    next = onward.orElse(null);
    if (beyond != null) {
      ordinal = beyond.ordinal();
      checkpoint = beyond.checkpoint();
      seen = beyond.seen();
    }
  }

  /** Goes by a page without items: it has no part in what is known of repeats and circles. */
  private void pass(Page<T> page) {
    barren++;
    next = barren >= MOST_BARREN ? null : unvisited(page.next()).orElse(null);
  }

  private Optional<Position> unvisited(@Nullable Position onward) {
    return Optional.ofNullable(onward).filter(p -> !visited.contains(p));
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
      if (before.add(id) && !taken.contains(id) && !seen.contains(id.hashCode())) {
        fresh.add(i);
      }
    }
    return fresh;
  }

  /** What of the page before comes again in this one. */
  private Set<Integer> mayComeAgain(List<String> ids) {
    return ids.stream().map(String::hashCode).filter(seen::contains).collect(Collectors.toSet());
  }

  private Cursor beyond(Position onward, List<String> ids, int fingerprint) {
    Set<Integer> all = ids.stream().map(String::hashCode).collect(Collectors.toSet());
    int mark = Integer.bitCount(ordinal) <= 1 ? fingerprint : checkpoint;
    return new Cursor(connection, onward, Cursor.UNTOUCHED, "", ordinal + 1, mark, all);
  }
}
