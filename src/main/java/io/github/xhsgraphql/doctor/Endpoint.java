package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the 26 endpoints: how to call it, and what should come.
 *
 * @param operation its name, as in {@code extensions.upstream.trace}
 * @param path behind {@code /api/v1/xiaohongshu/}
 * @param query parameters; {@code {note}} stands for what is known under that name
 * @param checks what to look at; the last is what the endpoint is called for
 * @param keeps what to keep of an answer for later calls: names and their places
 */
record Endpoint(
    Series series,
    String operation,
    String path,
    Map<String, String> query,
    List<Check> checks,
    Map<String, String> keeps) {

  private static final Set<String> SINGLE_OBJECTS =
      Set.of("imageNote", "videoNote", "user", "topic", "profileLink");

  /**
   * A shape that is expected in a place.
   *
   * @param at behind the payload, or behind the level around it where it begins with {@code ^}
   */
  record Check(String at, Shape shape) {}

  /** Whether it delivers lists, which may be empty. */
  boolean isList() {
    return !SINGLE_OBJECTS.contains(operation);
  }
}
