package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;

/**
 * Classifies the items of a note search. Ads, AI cards, suggestions and live cards stand between
 * the notes. The field {@code model_type} distinguishes them.
 */
public final class FoundItem {

  private static final String TYPE = "model_type";

  private FoundItem() {}

  /**
   * Returns whether an item is a note, as far as its type says. In all series, notes have the type
   * "note" (docs/upstream.md 8.1 to 8.3). An item without a type can be anything, even an ad, so
   * the readers leave it out. It isn't known to be something else either, so a page with nothing
   * but such items is SHAPE_CHANGED instead of empty.
   *
   * @param place the name of the field that holds the note
   */
  public static boolean mayBeNote(Json item, String place) {
    return !isTyped(item) || ("note".equals(item.text(TYPE)) && !item.get(place).isVoid());
  }

  /** Returns whether an item has a type. Readers can't read an item without one. */
  public static boolean isTyped(Json item) {
    return item.has(TYPE);
  }
}
