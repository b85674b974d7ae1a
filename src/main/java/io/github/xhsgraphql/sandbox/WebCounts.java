package io.github.xhsgraphql.sandbox;

/** Formats counts for Web V3, where they are text and often rounded (docs/upstream.md 2.5). */
final class WebCounts {

  private WebCounts() {}

  /**
   * Formats a count without "+". From 10,000 on it is rounded down to one decimal of 万: "517",
   * "1.2万".
   */
  static String exact(int count) {
    if (count < 10_000) {
      return Integer.toString(count);
    }
    int tenths = count / 1_000;
    return tenths % 10 == 0 ? tenths / 10 + "万" : tenths / 10 + "." + tenths % 10 + "万";
  }

  /** Formats a count as a lower bound: "7", "10+", "1千+", "3万+". Zero is an empty text. */
  static String lowerBound(int count) {
    if (count == 0) {
      return "";
    }
    if (count < 10) {
      return Integer.toString(count);
    }
    if (count < 100) {
      return "10+";
    }
    if (count < 1_000) {
      return "100+";
    }
    return count < 10_000 ? count / 1_000 + "千+" : count / 10_000 + "万+";
  }

  /**
   * Formats a count of a note. All counts of a note have the same format. About a third of the
   * notes show lower bounds.
   */
  static String of(Post post, int count) {
    boolean rounds = !post.id().equals(Known.VIDEO_NOTE) && post.published() % 3 == 0;
    return rounds ? lowerBound(count) : exact(count);
  }
}
