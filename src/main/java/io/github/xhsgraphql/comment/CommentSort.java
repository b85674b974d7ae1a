package io.github.xhsgraphql.comment;

import org.eclipse.microprofile.graphql.Description;

/** The order of a note's comments. */
@org.eclipse.microprofile.graphql.Enum
public enum CommentSort {
  @Description(
      "What TikHub takes as each series' default (App V2: latest_v2, App V1: 1, Web V3: its only"
          + " one). The one order that all three serve.")
  DEFAULT,
  @Description("Newest first: APP series only.")
  LATEST,
  @Description("Most liked first: APP_V2 only.")
  MOST_LIKED
}
