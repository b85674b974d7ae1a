package io.github.xhsgraphql.comment;

import org.eclipse.microprofile.graphql.Description;

/** The order of a note's comments. */
@org.eclipse.microprofile.graphql.Enum
@Description("The order of a note's comments.")
public enum CommentSort {
  @Description(
      "The default order of each series: `latest_v2` of APP_V2, `1` of APP_V1, and the only order"
          + " of WEB_V3. No other order is supported by all series.")
  DEFAULT,
  @Description("Newest first. Only the APP series support it.")
  LATEST,
  @Description("Most liked first. Only APP_V2 supports it.")
  MOST_LIKED
}
