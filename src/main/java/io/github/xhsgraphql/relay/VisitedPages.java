package io.github.xhsgraphql.relay;

import io.github.xhsgraphql.tikhub.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The pages that a walk has taken, small enough for a cursor. Upstream can lead a walk in a circle
 * (A, B, C, A, …), and the answer that meets A again isn't the one that took it.
 *
 * <p>Holds 8 bytes for each page: a hash of its position and a hash of the IDs in it. A position
 * that comes again is known before its page is asked for. Where upstream's positions always differ,
 * the IDs show the circle, at the cost of the call that brings them. Of a long walk the first page
 * and the latest ones stay, because most circles lead back to the start. A new page is taken for an
 * old one with a probability below 2^-26.
 */
record VisitedPages(List<Mark> marks) {

  static final VisitedPages NONE = new VisitedPages(List.of());

  /** How many pages are held at the most. */
  static final int MOST = 32;

  /** What is held of one page. */
  record Mark(int position, int items) {}

  VisitedPages {
    marks = List.copyOf(marks);
  }

  /** Whether the page at a position was taken. */
  boolean holds(Position position) {
    int hash = hash(position);
    return marks.stream().anyMatch(mark -> mark.position() == hash);
  }

  /** Whether a page with the same items was taken, whatever their order. */
  boolean holds(Collection<String> ids) {
    int hash = hash(ids);
    return marks.stream().anyMatch(mark -> mark.items() == hash);
  }

  /** These pages and one more. */
  VisitedPages plus(Position position, Collection<String> ids) {
    List<Mark> more = new ArrayList<>(marks);
    if (more.size() == MOST) {
      more.remove(1);
    }
    more.add(new Mark(hash(position), hash(ids)));
    return new VisitedPages(more);
  }

  /** The same in every process, unlike an enum's hash code. */
  private static int hash(Position position) {
    return crc(position.series().name() + position.values());
  }

  /** A hash of a set of IDs. */
  static int hash(Collection<String> ids) {
    return crc(String.join("\n", new TreeSet<>(ids)));
  }

  private static int crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }
}
