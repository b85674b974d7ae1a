package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of TikHub's 26 endpoints: how to call it, and the expected response.
 *
 * @param operation the operation's name, as in {@code extensions.upstream.trace}
 * @param path the path after {@code /api/v1/xiaohongshu/}
 * @param query the query parameters. {@code {note}} stands for the known value with that name.
 *     {@code {a|b}} stands for the first of these names that has a known value.
 * @param checks the places to examine. The last one holds the objects that the operation is about:
 *     it decides whether the outcome is found, empty, or a changed shape.
 * @param saves the values to save for later calls, by name, with their places in the payload
 */
record Endpoint(
    Series series,
    String operation,
    String path,
    Map<String, String> query,
    List<Check> checks,
    Map<String, String> saves) {

  private static final Set<String> SINGLE_OBJECTS =
      Set.of("imageNote", "videoNote", "user", "topic", "profileLink");

  /**
   * The expected shape of the objects in one place.
   *
   * @param at the place in the payload, or, if it begins with {@code ^}, in the level around the
   *     payload
   */
  record Check(String at, Shape shape) {}

  /** Whether the endpoint returns a list, which may be empty. */
  boolean isList() {
    return !SINGLE_OBJECTS.contains(operation);
  }
}
