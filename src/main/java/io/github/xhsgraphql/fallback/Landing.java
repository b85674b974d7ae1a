package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;

/**
 * A page in which a walk can go on in another series.
 *
 * @param behind whether the page begins right behind the last item; else the item must be in it
 */
public record Landing(Position page, boolean behind) {

  /** The page that begins behind the last item. */
  public static Landing behind(Position page) {
    return new Landing(page, true);
  }

  /** The page that the last item is in, or begins behind it: the item itself tells. */
  public static Landing around(Position page) {
    return new Landing(page, false);
  }
}
