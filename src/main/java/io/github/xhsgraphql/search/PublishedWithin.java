package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The maximum age of the notes in the results. */
@org.eclipse.microprofile.graphql.Enum
@Description("The maximum age of found notes. Only the APP series support a maximum age.")
public enum PublishedWithin {
  @Description("No maximum. All series support it.")
  ANY_TIME,
  @Description("One day.")
  DAY,
  @Description("One week.")
  WEEK,
  @Description("Half a year.")
  HALF_YEAR
}
