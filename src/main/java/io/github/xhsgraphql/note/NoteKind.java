package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.Description;

/** Whether a note shows images or a video. */
@org.eclipse.microprofile.graphql.Enum
@Description("The kind of a note.")
public enum NoteKind {
  @Description("A note with pictures.")
  IMAGE,
  @Description("A note with a video.")
  VIDEO
}
