package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.tikhub.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The pages that a walk has taken, in a form small enough for a cursor. They detect circles,
 * because upstream can lead a walk in a circle (A, B, C, A, …) over several answers.
 *
 * <p>Each page takes 8 bytes: a hash of its position and a hash of the IDs on it. A repeated
 * position is detected before its page is loaded. If upstream's positions always differ, the IDs
 * reveal the circle, after one more call. Of a long walk, only the first page and the latest pages
 * stay, because most circles lead back to the start. The probability of mistaking a new page for an
 * old one is below 2^-26.
 */
record VisitedPages(List<Mark> marks) {

  static final VisitedPages NONE = new VisitedPages(List.of());

  /** The largest number of pages. */
  static final int MAX_PAGES = 32;

  /** The hashes of one page. */
  record Mark(int position, int items) {}

  VisitedPages {
    marks = List.copyOf(marks);
  }

  /** Returns whether the walk took the page at a position. */
  boolean holds(Position position) {
    int hash = hash(position);
    return marks.stream().anyMatch(mark -> mark.position() == hash);
  }

  /** Returns whether the walk took a page whose set of IDs has this hash. */
  boolean holds(int items) {
    return marks.stream().anyMatch(mark -> mark.items() == items);
  }

  /**
   * Returns these pages and one more.
   *
   * @param items the hash of the IDs on that page
   */
  VisitedPages plus(Position position, int items) {
    List<Mark> more = new ArrayList<>(marks);
    if (more.size() == MAX_PAGES) {
      more.remove(1);
    }
    more.add(new Mark(hash(position), items));
    return new VisitedPages(more);
  }

  /** Hashes a position. The result is the same in every process, unlike an enum's hash code. */
  private static int hash(Position position) {
    return crc(position.series().name() + position.values());
  }

  /** Hashes a set of IDs. */
  static int hash(Collection<String> ids) {
    return crc(String.join("\n", new TreeSet<>(ids)));
  }

  private static int crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
