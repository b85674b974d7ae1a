package io.github.xhsgraphql.topic;

import org.eclipse.microprofile.graphql.Description;

/** The order of a topic's notes. */
@org.eclipse.microprofile.graphql.Enum
public enum TopicSort {
  @Description("Xiaohongshu's own mix: APP_V1 only.")
  GENERAL,
  @Description("Most popular first.")
  HOTTEST,
  @Description("Newest first.")
  LATEST
}
