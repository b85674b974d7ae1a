package io.github.xhsgraphql.topic;

import org.eclipse.microprofile.graphql.Description;

/** The order of a topic's notes. */
@org.eclipse.microprofile.graphql.Enum
@Description("The order of the notes of a topic.")
public enum TopicSort {
  @Description("Xiaohongshu's own ranking. Only APP_V1 supports it.")
  GENERAL,
  @Description("Most popular first.")
  HOTTEST,
  @Description("Newest first.")
  LATEST
}
