package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.relay.VisitedPages.Mark;
import io.github.xhsgraphql.tikhub.Position;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages of a walk before the current one. Cursors carry the history from answer to answer.
 *
 * @param ordinal the number of pages before
 * @param checkpoint the hash of an earlier page, replaced at each power of two (Brent's algorithm).
 *     It detects a circle that is longer than {@link VisitedPages} reaches. 0 if there is none.
 * @param seen the hashes of those IDs on the page before that may occur again
 */
record WalkHistory(int ordinal, int checkpoint, Set<Integer> seen, VisitedPages visited) {

  static final WalkHistory START = new WalkHistory(0, 0, Set.of(), VisitedPages.NONE);

  WalkHistory {
    seen = Set.copyOf(seen);
  }

  /** Returns whether an item was on the page before. */
  boolean hasSeen(String id) {
    return seen.contains(id.hashCode());
  }

  /** Returns whether the walk took this page before. */
  boolean isCircle(List<String> ids) {
    if (ordinal == 0) {
      return false;
    }
    int items = VisitedPages.hash(ids);
    return visited.holds(items) || (checkpoint != 0 && checkpoint == items);
  }

  /** Returns the history on a page: it keeps only those seen IDs that are on this page. */
  WalkHistory within(List<String> ids) {
    Set<Integer> again =
        ids.stream().filter(this::hasSeen).map(String::hashCode).collect(Collectors.toSet());
    return new WalkHistory(ordinal, checkpoint, again, visited);
  }

  /** Returns the history after a page. */
  WalkHistory beyond(Position page, List<String> ids) {
    Set<Integer> all = ids.stream().map(String::hashCode).collect(Collectors.toSet());
    int items = VisitedPages.hash(ids);
    int mark = Integer.bitCount(ordinal) <= 1 ? items : checkpoint;
    return new WalkHistory(ordinal + 1, mark, all, visited.plus(page, items));
  }

  /**
   * Returns the history of a walk that continues in another series, where the same pages aren't a
   * circle.
   */
  WalkHistory elsewhere() {
    return new WalkHistory(ordinal, 0, seen, VisitedPages.NONE);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(ordinal);
    out.writeInt(checkpoint);
    out.writeShort(seen.size());
    for (int hash : new TreeSet<>(seen)) {
      out.writeInt(hash);
    }
    out.writeByte(visited.marks().size());
    for (Mark mark : visited.marks()) {
      out.writeInt(mark.position());
      out.writeInt(mark.items());
    }
  }

  static WalkHistory read(DataInputStream in) throws IOException {
    int ordinal = in.readInt();
    int checkpoint = in.readInt();
    Set<Integer> seen = new TreeSet<>();
    for (int left = in.readShort(); left > 0; left--) {
      seen.add(in.readInt());
    }
    List<Mark> marks = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      marks.add(new Mark(in.readInt(), in.readInt()));
    }
    return new WalkHistory(ordinal, checkpoint, seen, new VisitedPages(marks));
  }
}
