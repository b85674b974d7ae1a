package io.github.xhsgraphql.tikhub;

import org.eclipse.microprofile.graphql.Description;

/**
 * The three series of TikHub endpoints, in the default order of the fallback chain. A cursor
 * contains the position of its series, so that a new order would turn cursors into those of other
 * series.
 */
@org.eclipse.microprofile.graphql.Enum
@Description(
    "A series of TikHub endpoints. The gateway calls the series in a configured order, by default"
        + " APP_V2, APP_V1, WEB_V3. APP_V2 and APP_V1 are the APP series.")
public enum Series {
  @Description("TikHub's App V2 endpoints.")
  APP_V2,
  @Description("TikHub's App V1 endpoints.")
  APP_V1,
  @Description("TikHub's Web V3 endpoints.")
  WEB_V3
}
