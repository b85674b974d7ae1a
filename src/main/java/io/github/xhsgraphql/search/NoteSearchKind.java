package io.github.xhsgraphql.search;

import org.eclipse.microprofile.graphql.Description;

/** The kind of notes to search for. */
@org.eclipse.microprofile.graphql.Enum
public enum NoteSearchKind {
  ANY,
  IMAGE,
  VIDEO,
  @Description("Notes on live broadcasts: APP_V2 only.")
  LIVE
}
