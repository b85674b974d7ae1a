package io.github.xhsgraphql.sandbox;

import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;

/** The endpoints of one series. */
interface Routes {

  Series series();

  /** The part of the path that is the series' own. */
  String folder();

  /** Endpoints by the last part of their path. */
  Map<String, Endpoint> endpoints();
}
