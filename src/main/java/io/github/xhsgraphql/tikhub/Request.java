package io.github.xhsgraphql.tikhub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments of an operation, the same for all series. */
public interface Request {

  /** What is asked about. */
  Subject subject();

  /** Where in a list to continue; null for single objects and for the start in any series. */
  default @Nullable Position at() {
    return null;
  }

  /** The series not to ask, because another of their endpoints has just failed to answer it. */
  default List<Series> passedOver() {
    return List.of();
  }

  /**
   * Whether another series is asked to confirm that the object doesn't exist. NOT_FOUND from a
   * single series is not conclusive.
   */
  default boolean confirmsAbsence() {
    return true;
  }
}
