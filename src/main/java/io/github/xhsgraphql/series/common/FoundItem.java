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
   * Returns whether an item is a note. An item without a type counts as a note, although no reader
   * can read it. A page of such items is therefore SHAPE_CHANGED instead of empty.
   *
   * @param place the name of the field that holds the note
   */
  public static boolean isNote(Json item, String place) {
    return !isTyped(item) || ("note".equals(item.text(TYPE)) && !item.get(place).isVoid());
  }

  /** Returns whether an item has a type. Readers can't read an item without one. */
  public static boolean isTyped(Json item) {
    return item.has(TYPE);
  }
}
