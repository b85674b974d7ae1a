package io.github.xhsgraphql.sandbox;

import java.util.Comparator;
import java.util.List;

/** The orders in which comments come. */
enum CommentOrder {
  /** Pinned first; all that Web V3 knows. */
  DEFAULT("default"),
  LATEST("latest_v2"),
  MOST_LIKED("like_count");

  /** App V2's word. */
  final String word;

  CommentOrder(String word) {
    this.word = word;
  }

  /** App V2: latest if nothing is said, default if what is said is unknown. */
  static CommentOrder ofAppV2(String word) {
    if (word.isEmpty()) {
      return LATEST;
    }
    for (CommentOrder order : values()) {
      if (order.word.equals(word)) {
        return order;
      }
    }
    return DEFAULT;
  }

  /** App V1: 1 is default, 2 latest. */
  static CommentOrder ofAppV1(int number) {
    return number == 2 ? LATEST : DEFAULT;
  }

  List<Remark> sort(List<Remark> thread) {
    return switch (this) {
      case DEFAULT -> thread;
      case LATEST -> sort(thread, Comparator.comparingLong(Remark::seconds));
      case MOST_LIKED -> sort(thread, Comparator.comparingInt(Remark::likes));
    };
  }

  private static List<Remark> sort(List<Remark> thread, Comparator<Remark> leastFirst) {
    return thread.stream().sorted(leastFirst.thenComparing(Remark::id).reversed()).toList();
  }
}
