package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;

/**
 * An item of a search for notes. Ads, AI cards, suggestions and live cards stand between the notes;
 * {@code model_type} tells them apart.
 */
public final class FoundItem {

  private static final String TYPE = "model_type";

  private FoundItem() {}

  /**
   * Whether an item is a note. An item of no type counts as one, so that it isn't left out: it
   * can't be read, which must show.
   *
   * @param place the name of the note in the item
   */
  public static boolean isNote(Json item, String place) {
    return !isTyped(item) || ("note".equals(item.text(TYPE)) && !item.get(place).isVoid());
  }

  /** Whether an item has a type. One without can't be read. */
  public static boolean isTyped(Json item) {
    return item.has(TYPE);
  }
}
