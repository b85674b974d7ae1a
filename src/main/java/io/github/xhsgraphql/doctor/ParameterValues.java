package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.json.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values for the query parameters of the doctor's calls. The operator's values come first, then
 * values from earlier responses, then the examples of TikHub's guide (docs/upstream.md). They
 * include tokens, so never print them.
 */
final class ParameterValues {

  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z|]+)}");

  /** Finds the token in a link, such as a note's share link. */
  private static final Pattern TOKEN = Pattern.compile("[?&]xsec_token=([^&#]+)");

  private static final Pattern PAGE_ID =
      Pattern.compile("(?:[?&]id=|/topic/v2/)([0-9a-f]{24})(?![0-9a-f])");

  private final Map<String, String> examples =
      Map.of(
          "keyword", "美食推荐",
          "people", "美食博主",
          "imageNote", "697c0eee000000000a03c308",
          "videoNote", "697c0eee000000000a03c308",
          "user", "61b46d790000000010008153",
          "topic", "5c1cc866febed9000184b7c1");

  private final Map<String, String> named = new HashMap<>();
  private final Map<String, String> seen = new HashMap<>();

  ParameterValues(Map<String, String> named) {
    this.named.putAll(named);
    seen.put("now", Long.toString(System.currentTimeMillis()));
  }

  /**
   * Keeps the first value in each place, unless an earlier response has set a value with that name.
   */
  void save(Map<String, String> places, Json payload) {
    places.forEach(
        (name, place) ->
            BodyPath.of(place).in(payload).stream()
                .map(Json::text)
                .map(text -> value(name, text))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> seen.putIfAbsent(name, value)));
  }

  private static @Nullable String value(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (name) {
      case "linkToken" -> in(text, TOKEN);
      case "topic" -> in(text, PAGE_ID);
      default -> text;
    };
  }

  private static @Nullable String in(String text, Pattern wanted) {
    Matcher matcher = wanted.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }

  /**
   * Returns the query with known values for its variables, or empty if a variable has no known
   * value.
   */
  Optional<Map<String, String>> query(Map<String, String> template) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Map.Entry<String, String> parameter : template.entrySet()) {
      Matcher variable = NAMED.matcher(parameter.getValue());
      if (!variable.matches()) {
        query.put(parameter.getKey(), parameter.getValue());
        continue;
      }
      Optional<String> value =
          Stream.of(variable.group(1).split("\\|"))
              .map(this::value)
              .flatMap(Optional::stream)
              .findFirst();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      query.put(parameter.getKey(), value.get());
    }
    return Optional.of(query);
  }

  private Optional<String> value(String name) {
    return Stream.of(named, seen, examples)
        .map(source -> source.get(name))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
