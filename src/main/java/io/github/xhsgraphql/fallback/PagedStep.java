package io.github.xhsgraphql.fallback;

import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Request;
import java.util.Optional;

/** One series' way to serve the pages of a list. */
public interface PagedStep<A extends Request, T> extends Step<A, Page<T>> {

  /**
   * Where this series would go on with a walk that another series began, if the paging values mean
   * the same in both; empty if only a walk from the start can find the place.
   *
   * @param lastId the ID of the item that the walk goes on behind
   * @param elsewhere the page that the walk is in, in the other series' paging values
   */
  default Optional<ResumePoint> landing(String lastId, Position elsewhere) {
    return Optional.empty();
  }
}
