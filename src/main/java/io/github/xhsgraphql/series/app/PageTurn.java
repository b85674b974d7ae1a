package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import java.util.Map;

/** How one endpoint's pages follow one another. */
@FunctionalInterface
public interface PageTurn {

  /**
   * The parameters that ask for the next page.
   *
   * @param payload the page as it came
   * @param last its last item; a missing place if it has none
   * @return the parameters by name; empty where the page doesn't tell any
   */
  Map<String, String> next(Json payload, Json last);
}
