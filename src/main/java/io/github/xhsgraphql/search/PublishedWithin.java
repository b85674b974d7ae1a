package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The maximum age of found notes. */
@org.eclipse.microprofile.graphql.Enum
@Description("How old found notes may be. Anything but ANY_TIME: APP series only.")
public enum PublishedWithin {
  ANY_TIME,
  DAY,
  WEEK,
  HALF_YEAR
}
