package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Optional;

/** Returns where one list can continue in another series. */
public interface ResumePoints {

  /** Returns the other series that can serve the list, in the configured order. */
  List<Series> elsewhere(Series failed);

  /** See {@link Source#resumeAfter}. */
  Optional<ResumePoint> resumeAfter(Series series, String lastId, Position elsewhere);

  /**
   * Returns how many pages of another series the gateway can search, from the list's start, for the
   * place.
   */
  int pagesToFind();
}
