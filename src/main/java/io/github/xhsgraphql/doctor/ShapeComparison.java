package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.json.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the objects in a response body with their expected shape. */
final class ShapeComparison {

  private static final Set<String> SCALARS = Set.of("string", "number", "boolean");

  /**
   * Matches field names. A key that doesn't match, such as an ID, is data, and the report shows
   * {@code *} instead.
   */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_]{0,40}\\d{0,3}");

  private final FieldComparison fields = new FieldComparison();

  FieldComparison fields() {
    return fields;
  }

  /**
   * Compares all objects in a place with the same shape. A field counts as found if any of the
   * objects has it.
   *
   * @param at the place, for the report. The filters are left out.
   */
  void compare(String at, List<Json> objects, Shape shape) {
    String prefix = at.replaceAll("\\{[^}]*}", "");
    Map<String, Set<String>> namesByPlace = new HashMap<>();
    for (Shape.Field field : shape.expected()) {
      checkField(prefix, objects, field);
      addNames(field, namesByPlace);
    }
    namesByPlace.forEach((place, names) -> findUnknown(prefix, objects, place, names, shape));
  }

  private void checkField(String prefix, List<Json> objects, Shape.Field field) {
    String where = join(prefix, field.text());
    List<Json> parents =
        objects.stream()
            .flatMap(object -> field.place().parent().in(object).stream())
            .filter(Json::isObject)
            .toList();
    if (parents.isEmpty()) {
      return;
    }
    List<Json> values =
        parents.stream()
            .map(parent -> parent.get(field.place().names()))
            .filter(value -> !value.isMissing())
            .toList();
    if (values.isEmpty()) {
      if (!field.optional()) {
        fields.missing().add(where);
      }
      return;
    }
    fields.found().add(where);
    for (Json value : values) {
      if (!field.types().contains(value.type())) {
        boolean read = SCALARS.contains(value.type()) && SCALARS.containsAll(field.types());
        (read ? fields.otherType() : fields.unreadable())
            .add(where + " is " + value.type() + ", not " + String.join(" or ", field.types()));
      }
    }
  }

  /**
   * Adds the names on the path of an expected field, grouped by the object that holds them. Any
   * other name in that object is unknown, unless the shape lists it as known.
   */
  private static void addNames(Shape.Field field, Map<String, Set<String>> names) {
    List<BodyPath.Step> steps = field.place().steps();
    List<String> texts = List.of(field.text().split("\\."));
    for (int depth = 0; depth < steps.size(); depth++) {
      Set<String> here =
          names.computeIfAbsent(String.join(".", texts.subList(0, depth)), key -> new HashSet<>());
      for (String name : steps.get(depth).names()) {
        here.add(Shape.plain(name));
      }
    }
  }

  private void findUnknown(
      String prefix, List<Json> objects, String place, Set<String> names, Shape shape) {
    for (Json object : objects) {
      for (Json holder : BodyPath.of(place).in(object)) {
        for (Map.Entry<String, Json> entry : holder.fields()) {
          String key = entry.getKey();
          String here = join(place, key);
          if (!names.contains(Shape.plain(key)) && !shape.known().contains(Shape.plain(here))) {
            fields
                .unknown()
                .add(join(prefix, join(place, NAME.matcher(key).matches() ? key : "*")));
          }
        }
      }
    }
  }

  private static String join(String place, String name) {
    return place.isEmpty() ? name : place + "." + name;
  }
}
