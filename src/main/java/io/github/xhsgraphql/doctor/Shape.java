package io.github.xhsgraphql.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an object in a body looks like.
 *
 * @param expected the fields that readers take something from
 * @param known places of fields that are known to come and that nobody reads
 */
record Shape(List<Field> expected, Set<String> known) {

  /**
   * A field that is expected.
   *
   * @param text its place as it is written
   * @param types what it may be: string, number, boolean, object, array
   * @param optional whether bodies without it are usual
   */
  record Field(String text, Place place, Set<String> types, boolean optional) {

    /** Reads {@code images_list[].width:number?}. */
    static Field of(String written) {
      int colon = written.lastIndexOf(':');
      boolean optional = written.endsWith("?");
      String types = written.substring(colon + 1, written.length() - (optional ? 1 : 0));
      String text = written.substring(0, colon);
      return new Field(text, Place.of(text), Set.of(types.split("\\|")), optional);
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

  /** A place in one spelling, whether snake_case or camelCase. */
  static String plain(String place) {
    return place.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
