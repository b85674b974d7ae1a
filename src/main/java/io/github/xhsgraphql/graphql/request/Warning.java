package io.github.xhsgraphql.graphql.request;

import graphql.execution.ResultPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client should know about a response but that isn't an error.
 *
 * @param code in capitals, such as SANDBOX
 * @param path the field that it concerns; empty if it concerns the whole response
 * @param details further entries beside code, message and path
 */
public record Warning(String code, String message, List<Object> path, Map<String, Object> details) {

  static Warning ofAnswer(String code, String message) {
    return new Warning(code, message, List.of(), Map.of());
  }

  /** Warns that a field's data is older than its lifetime because no series answers. */
  static Warning stale(Duration age, ResultPath path) {
    long seconds = age.toSeconds();
    return new Warning(
        "STALE",
        "No series answers now. Upstream sent this value " + seconds + " seconds ago.",
        path.toList(),
        Map.of("ageSeconds", seconds));
  }

  /**
   * Warns that a selected field is deprecated. In a list there is one warning, not one for each
   * item.
   *
   * @param field the type and the name, such as {@code Note.title}
   */
  public static Warning deprecated(String field, @Nullable String reason, ResultPath path) {
    List<Object> selection = path.toList().stream().filter(String.class::isInstance).toList();
    String message = "`" + field + "` is deprecated: " + reason;
    return new Warning("DEPRECATED", message, selection, Map.of());
  }

  /** Returns the warning as it appears in the answer's extensions. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", code);
    map.put("message", message);
    if (!path.isEmpty()) {
      map.put("path", path);
    }
    map.putAll(details);
    return map;
  }
}
