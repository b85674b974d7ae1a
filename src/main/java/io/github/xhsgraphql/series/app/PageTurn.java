package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import java.util.Map;

/** Computes the parameters that request the next page of one endpoint. */
@FunctionalInterface
public interface PageTurn {

  /**
   * Returns the parameters that request the next page.
   *
   * @param payload the current page's payload
   * @param last the page's last item; a missing place if the page has no items
   * @return the parameters by name; empty if the page contains none
   */
  Map<String, String> next(Json payload, Json last);
}
