package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts positions to and from {@code start}, the parameter that pages App V1's comments and
 * replies.
 */
final class AppV1Start {

  private static final String START = "start";

  private AppV1Start() {}

  /** Returns the value to send; null for the first page. */
  static @Nullable String at(@Nullable Position position) {
    return position == null ? null : position.values().get(START);
  }

  /** Returns the page that begins after the comment or reply with this ID. */
  static Optional<ResumePoint> resumeAfter(String lastId) {
    return Optional.of(ResumePoint.behind(new Position(Series.APP_V1, Map.of(START, lastId))));
  }

  /** Returns the paging values of the next page; empty if {@code start} is null. */
  static Map<String, String> next(@Nullable String start) {
    return start == null ? Map.of() : Map.of(START, start);
  }
}
