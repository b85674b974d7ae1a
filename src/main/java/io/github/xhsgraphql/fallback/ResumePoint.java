package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;

/**
 * A page at which a list can continue in another series.
 *
 * @param behind whether the page begins right after the last item. If false, the last item must be
 *     on the page.
 */
public record ResumePoint(Position page, boolean behind) {

  /** Returns the resume point for a page that begins right after the last item. */
  public static ResumePoint behind(Position page) {
    return new ResumePoint(page, true);
  }

  /**
   * Returns the resume point for a page that contains the last item or begins after it. The list
   * continues there only if the page contains the item.
   */
  public static ResumePoint around(Position page) {
    return new ResumePoint(page, false);
  }
}
