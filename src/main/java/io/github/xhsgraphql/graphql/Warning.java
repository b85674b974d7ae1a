package io.github.xhsgraphql.graphql;

import graphql.execution.ResultPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a caller should know of an answer that is not an error.
 *
 * @param code in capitals, such as SANDBOX
 * @param path the field that it concerns; empty where it is the whole answer
 * @param details further entries of what is told
 */
public record Warning(String code, String message, List<Object> path, Map<String, Object> details) {

  static Warning ofAnswer(String code, String message) {
    return new Warning(code, message, List.of(), Map.of());
  }

  /** A field's data is past its lifetime, since no series answers. */
  static Warning stale(Duration age, ResultPath path) {
    long seconds = age.toSeconds();
    return new Warning(
        "STALE",
        "No series answers now. This is what upstream sent " + seconds + " seconds ago.",
        path.toList(),
        Map.of("ageSeconds", seconds));
  }

  /**
   * A selected field is going to go. In lists it is told once, not for each item.
   *
   * @param field type and name
   */
  static Warning deprecated(String field, @Nullable String reason, ResultPath path) {
    List<Object> selection = path.toList().stream().filter(String.class::isInstance).toList();
    String message = "`" + field + "` is deprecated: " + reason;
    return new Warning("DEPRECATED", message, selection, Map.of());
  }

  /** As it stands in the answer's extensions. */
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", code);
    told.put("message", message);
    if (!path.isEmpty()) {
      told.put("path", path);
    }
    told.putAll(details);
    return told;
  }
}
