package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;

/** Gives the benches access to Web V3's readers of pages, which are package-private. */
public final class WebPageReaders {

  private static final WebNoteListReader NOTES = new WebNoteListReader((note, token) -> {});
  private static final WebCommentReader COMMENTS = new WebCommentReader();

  private WebPageReaders() {}

  public static Outcome<Page<Note>> notes(Envelope envelope) {
    return NOTES.notes(envelope.payload());
  }

  public static Outcome<Page<Comment>> comments(String noteId, Envelope envelope) {
    return COMMENTS.comments(noteId, envelope);
  }
}
