package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a body: names with dots between them, {@code []} for every element of
 * an array, {@code [0]} for one, {@code items|notes} for what has one of several names, {@code
 * {type=video}} for objects only that have that value, {@code {cursor}} for those that have any.
 * Names are in snake_case and match camelCase as well.
 */
record Place(List<Step> steps) {

  private static final Pattern STEP =
      Pattern.compile(
          "(?<name>[A-Za-z0-9_|]*)(?:\\[(?<index>\\d*)])?(?:\\{(?<filter>\\w+)(?:=(?<wanted>\\w+))?})?");

  /**
   * One name of a place.
   *
   * @param index which element of the array it is, "" for all; null where it is not an array
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

    /** The names that it may have. */
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

  static Place of(String text) {
    return new Place(
        text.isEmpty() ? List.of() : Arrays.stream(text.split("\\.")).map(Step::of).toList());
  }

  /** All that stands here. */
  List<Json> in(Json body) {
    List<Json> here = List.of(body);
    for (Step step : steps) {
      here = here.stream().flatMap(at -> step.in(at).stream()).toList();
    }
    return here;
  }

  /** Whether nothing stands here because an array on the way has no elements. */
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

  /** Where the object stands that this place is a field of. */
  Place parent() {
    return new Place(steps.subList(0, steps.size() - 1));
  }

  /** The names of the field that this place is. */
  String[] names() {
    return steps.get(steps.size() - 1).names();
  }
}
