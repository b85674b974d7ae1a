package io.github.xhsgraphql.sandbox;

import java.util.Comparator;
import java.util.List;

/** The sort orders of comments. */
enum CommentOrder {
  /** Pinned comments first. Web V3 has no other order. */
  DEFAULT("default"),
  LATEST("latest_v2"),
  MOST_LIKED("like_count");

  /** The name of the order in App V2. */
  final String word;

  CommentOrder(String word) {
    this.word = word;
  }

  /**
   * Returns App V2's order: {@link #LATEST} for an empty name, {@link #DEFAULT} for an unknown one.
   */
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

  /**
   * Returns App V1's order: 2 is {@link #LATEST}, and 1 or any other number is {@link #DEFAULT}.
   */
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
