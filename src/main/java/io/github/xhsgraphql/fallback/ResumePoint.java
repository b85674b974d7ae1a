package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;

/**
 * A page in which a walk can go on in another series.
 *
 * @param behind whether the page begins right behind the last item; else the item must be in it
 */
public record ResumePoint(Position page, boolean behind) {

  /** The page that begins behind the last item. */
  public static ResumePoint behind(Position page) {
    return new ResumePoint(page, true);
  }

  /** The page that the last item is in, or begins behind it: the item itself tells. */
  public static ResumePoint around(Position page) {
    return new ResumePoint(page, false);
  }
}
