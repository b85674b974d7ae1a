package io.github.xhsgraphql.note;

/** What a note shows. */
@org.eclipse.microprofile.graphql.Enum
public enum NoteKind {
  IMAGE,
  VIDEO
}
