package io.github.xhsgraphql.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of an object in a body.
 *
 * @param expected the fields that the readers use
 * @param known the places of the fields that upstream also sends but no reader uses
 */
record Shape(List<Field> expected, Set<String> known) {

  /**
   * An expected field.
   *
   * @param text the place as the file has it
   * @param types the allowed JSON types: string, number, boolean, object, array
   * @param optional whether the field is often absent
   */
  record Field(String text, BodyPath place, Set<String> types, boolean optional) {

    /** Parses a field such as {@code images_list[].width:number?}. */
    static Field of(String written) {
      int colon = written.lastIndexOf(':');
      boolean optional = written.endsWith("?");
      String types = written.substring(colon + 1, written.length() - (optional ? 1 : 0));
      String text = written.substring(0, colon);
      return new Field(text, BodyPath.of(text), Set.of(types.split("\\|")), optional);
    }
  }

  static Shape of(String expected, String known) {
    return new Shape(
        words(expected).stream().map(Field::of).toList(),
        words(known).stream().map(Shape::plain).collect(Collectors.toUnmodifiableSet()));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
  }

  /** Normalizes a place, so that snake_case and camelCase compare as equal. */
  static String plain(String place) {
    return place.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
