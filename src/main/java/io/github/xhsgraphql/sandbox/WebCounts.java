package io.github.xhsgraphql.sandbox;

/** Counts as Web V3 has them: always text, often rounded (docs/upstream.md 2.5). */
final class WebCounts {

  private WebCounts() {}

  /** "517", "1.2万". */
  static String exact(int count) {
    if (count < 10_000) {
      return Integer.toString(count);
    }
    int tenths = count / 1_000;
    return tenths % 10 == 0 ? tenths / 10 + "万" : tenths / 10 + "." + tenths % 10 + "万";
  }

  /** "7", "10+", "1千+", "3万+", and for nothing "". */
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

  /** One note shows all its counts in the one way or the other; every third rounds down. */
  static String of(Post post, int count) {
    boolean rounds = !post.id().equals(Known.VIDEO_NOTE) && post.published() % 3 == 0;
    return rounds ? lowerBound(count) : exact(count);
  }
}
