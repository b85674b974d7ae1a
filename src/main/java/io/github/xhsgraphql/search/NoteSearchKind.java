package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The kind of notes to search for. */
@org.eclipse.microprofile.graphql.Enum
@Description("The kind of notes to find.")
public enum NoteSearchKind {
  @Description("Notes of any kind.")
  ANY,
  @Description("Notes with pictures.")
  IMAGE,
  @Description("Notes with a video.")
  VIDEO,
  @Description("Notes about live broadcasts. Only APP_V2 supports this kind.")
  LIVE
}
