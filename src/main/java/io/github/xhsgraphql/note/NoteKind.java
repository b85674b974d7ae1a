package io.github.xhsgraphql.note;

/** Whether a note shows images or a video. */
@org.eclipse.microprofile.graphql.Enum
public enum NoteKind {
  IMAGE,
  VIDEO
}
