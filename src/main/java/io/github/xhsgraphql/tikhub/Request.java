package io.github.xhsgraphql.tikhub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of an operation, the same for all series. */
public interface Request {

  /** Returns what the request is about. */
  Subject subject();

  /**
   * Returns where the requested page begins. Returns null for single objects, and for the start of
   * a list in any series.
   */
  default @Nullable Position at() {
    return null;
  }

  /**
   * Returns the series to skip, because another of their endpoints just failed to serve the
   * request.
   */
  default List<Series> passedOver() {
    return List.of();
  }

  /**
   * Returns whether another series has to confirm that the object doesn't exist. NOT_FOUND from a
   * single series isn't conclusive.
   */
  default boolean absenceNeedsConfirmation() {
    return true;
  }
}
