package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The order of the notes in the results. */
@org.eclipse.microprofile.graphql.Enum
@Description("The order of found notes.")
public enum NoteSearchSort {
  @Description("Xiaohongshu's own ranking by relevance, age and popularity.")
  GENERAL,
  @Description("Newest first.")
  LATEST,
  @Description("Most liked first.")
  MOST_LIKED,
  @Description("Most commented first. Only the APP series support it.")
  MOST_COMMENTED,
  @Description("Most favorites first. Only the APP series support it.")
  MOST_FAVORITED,
  @Description("Notes in English first. Only APP_V2 supports it.")
  ENGLISH_FIRST
}
