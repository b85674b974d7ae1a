package io.github.xhsgraphql.tikhub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one operation is asked for: its arguments, the same for all series. */
public interface Request {

  /** Where in a list to go on; null for single objects and for the start in any series. */
  default @Nullable Position at() {
    return null;
  }

  /** The series not to be asked, as they have just failed to tell it by another endpoint. */
  default List<Series> passedOver() {
    return List.of();
  }
}
