package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The order of found notes. */
@org.eclipse.microprofile.graphql.Enum
public enum NoteSearchSort {
  @Description("Xiaohongshu's own mixture of relevance, age and popularity.")
  GENERAL,
  LATEST,
  MOST_LIKED,
  @Description("APP series only.")
  MOST_COMMENTED,
  @Description("APP series only.")
  MOST_FAVORITED,
  @Description("APP_V2 only.")
  ENGLISH_FIRST
}
