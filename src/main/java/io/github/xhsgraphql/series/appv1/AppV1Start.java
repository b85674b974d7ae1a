package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.fallback.ResumePoint;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameter {@code start}, by which App V1 pages comments and replies. */
final class AppV1Start {

  private static final String START = "start";

  private AppV1Start() {}

  /** What to send; null for the first page. */
  static @Nullable String at(@Nullable Position position) {
    return position == null ? null : position.values().get(START);
  }

  /** The page behind the comment or reply with this ID. */
  static Optional<ResumePoint> resumeAfter(String lastId) {
    return Optional.of(ResumePoint.behind(new Position(Series.APP_V1, Map.of(START, lastId))));
  }

  /** The paging values of the next page; empty where {@code start} is null. */
  static Map<String, String> next(@Nullable String start) {
    return start == null ? Map.of() : Map.of(START, start);
  }
}
