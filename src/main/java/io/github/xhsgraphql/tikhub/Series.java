package io.github.xhsgraphql.tikhub;

import org.eclipse.microprofile.graphql.Description;

/**
 * The three series of TikHub endpoints, in the default order of the fallback chain. A cursor
 * contains the position of its series, so that a new order would turn cursors into those of other
 * series.
 */
@org.eclipse.microprofile.graphql.Enum
@Description("TikHub's series of endpoints, best first.")
public enum Series {
  APP_V2,
  APP_V1,
  WEB_V3
}
