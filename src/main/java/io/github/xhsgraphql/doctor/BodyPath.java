package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path to values in a body. Names are separated by dots.
 *
 * <p>{@code []} selects every element of an array, and {@code [0]} one element. {@code items|notes}
 * matches a field with either name. {@code {type=video}} selects the objects with that value, and
 * {@code {cursor}} those with any value in that field.
 *
 * <p>Names are in snake_case and also match camelCase.
 */
record BodyPath(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "(?<name>[A-Za-z0-9_|]*)(?:\\[(?<index>\\d*)])?(?:\\{(?<filter>\\w+)(?:=(?<wanted>\\w+))?})?");

  /**
   * One step of the path.
   *
   * @param index the index of the array element, or "" for all elements; null if the step isn't an
   *     array
   * @param filter the field that selected objects must have; null to select all
   * @param wanted the value that the filter's field must have; null for any value
   */
  record Step(
      String name, @Nullable String index, @Nullable String filter, @Nullable String wanted) {

    static Step of(String text) {
      Matcher step = STEP.matcher(text);
      if (!step.matches()) {
        throw new IllegalArgumentException("not a place: " + text);
      }
      return new Step(
          step.group("name"), step.group("index"), step.group("filter"), step.group("wanted"));
    }

    /** Returns the alternative names of the field. */
    String[] names() {
      return name.split("\\|");
    }

    Json named(Json at) {
      return name.isEmpty() ? at : at.get(names());
    }

    List<Json> in(Json at) {
      Json here = named(at);
      List<Json> all = index == null ? List.of(here) : here.elements();
      if (index != null && !index.isEmpty()) {
        all = all.stream().skip(Integer.parseInt(index)).limit(1).toList();
      }
      return all.stream().filter(one -> !one.isMissing() && passes(one)).toList();
    }

    private boolean passes(Json one) {
      if (filter == null) {
        return true;
      }
      String value = one.text(filter);
      return wanted == null ? value != null : wanted.equals(value);
    }
  }

  static BodyPath of(String text) {
    return new BodyPath(
        text.isEmpty() ? List.of() : Arrays.stream(text.split("\\.")).map(Step::of).toList());
  }

  /** Returns all values at this place. */
  List<Json> in(Json body) {
    List<Json> here = List.of(body);
    for (Step step : steps) {
      here = here.stream().flatMap(at -> step.in(at).stream()).toList();
    }
    return here;
  }

  /** Whether an array on the path is empty, which explains why nothing is at this place. */
  boolean endsInEmptyArray(Json body) {
    List<Json> here = List.of(body);
    for (Step step : steps) {
      if (step.index() != null
          && here.stream().map(step::named).anyMatch(at -> at.isArray() && at.isVoid())) {
        return true;
      }
      here = here.stream().flatMap(at -> step.in(at).stream()).toList();
    }
    return false;
  }

  /** Returns the place of the object that holds this field. */
  BodyPath parent() {
    return new BodyPath(steps.subList(0, steps.size() - 1));
  }

  /** Returns the alternative names of the field at the end of the path. */
  String[] names() {
    return steps.get(steps.size() - 1).names();
  }
}
