package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.NoteOperations;
import io.github.xhsgraphql.note.NoteRequest;
import io.github.xhsgraphql.series.common.NoteReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;

/**
 * Reads the responses of the App series' two endpoints for one note. The image endpoint sends a
 * {@code note_list}. The video endpoint sends an array that starts with the note itself. Other
 * people's notes follow it (docs/upstream.md 3.1 to 3.3).
 */
@Singleton
public class AppNoteReader {

  private final TokenSink tokens;

  public AppNoteReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /** Reads the image endpoint's note, which can be of either kind. A video can lack its streams. */
  public Outcome<Note> imageNote(Envelope envelope, Series series, NoteRequest request) {
    return locate(envelope.payload()).then(note -> read(note, series, request));
  }

  /**
   * Reads the video endpoint's note. Asked for an image note, the endpoint sends strangers' notes.
   * The outcome is therefore NOT_FOUND if the ID isn't the requested one, or if the note isn't a
   * video. Its reason is {@link NoteOperations#NO_VIDEO}.
   */
  public Outcome<Note> videoNote(Envelope envelope, Series series, NoteRequest request) {
    return locate(envelope.payload())
        .then(
            note -> {
              Outcome<Note> read = read(note, series, request).then(film -> film(note, film));
              return read.kind() == Outcome.Kind.NOT_FOUND
                  ? new Outcome.NotFound<>(NoteOperations.NO_VIDEO)
                  : read;
            });
  }

  private static Outcome<Note> film(Json note, Note read) {
    return read.kind() == NoteKind.VIDEO ? withStreams(note, read) : Outcome.notFound();
  }

  /**
   * The purpose of the video endpoint is the play URL. If the object for it is missing, the outcome
   * is SHAPE_CHANGED, because another series can have the URL.
   */
  private static Outcome<Note> withStreams(Json note, Note read) {
    return note.get("video_info_v2").get("media").has("stream")
        ? Outcome.found(read)
        : Outcome.shapeChanged("data[0].video_info_v2.media.stream is missing");
  }

  /**
   * Finds the note in {@code [{note_list: [note]}]}, {@code {note_list: [note]}} or {@code [note]}.
   */
  private static Outcome<Json> locate(Json payload) {
    if (payload.isArray() && payload.isVoid()) {
      return Outcome.notFound();
    }
    Json holder = payload.isArray() ? payload.elements().get(0) : payload;
    if (ErrorRow.is(holder)) {
      return ErrorRow.outcome(Subject.Kind.NOTE, holder);
    }
    if (!holder.has("note_list")) {
      return NoteReader.id(holder) != null && holder.has("type", "title", "desc")
          ? Outcome.found(holder)
          : Outcome.shapeChanged("data[0].note_list is missing");
    }
    Json list = holder.get("note_list");
    if (list.isVoid() || list.elements().stream().allMatch(Json::isVoid)) {
      return list.isVoid() || list.isArray()
          ? Outcome.notFound()
          : Outcome.shapeChanged("data[0].note_list is not an array");
    }
    Json note = list.elements().get(0);
    return ErrorRow.is(note) ? ErrorRow.outcome(Subject.Kind.NOTE, note) : Outcome.found(note);
  }

  private Outcome<Note> read(Json note, Series series, NoteRequest request) {
    String noteId = NoteReader.id(note);
    if (noteId == null) {
      return Outcome.shapeChanged("note.id is missing");
    }
    if (request.noteId() != null && !request.noteId().equals(noteId)) {
      return Outcome.notFound();
    }
    if (!note.has("type", "title", "desc", "images_list", "video_info_v2")) {
      return Outcome.shapeChanged("note has none of type, title, desc, images_list");
    }
    Note read = NoteReader.detail(note, noteId, series);
    if (isBlank(read)) {
      return Outcome.notFound();
    }
    tokens.seen(noteId, ShareLinks.token(note.get("share_info").text("link")));
    return Outcome.found(read);
  }

  /**
   * Returns whether all checked fields are empty, which a "success" can be (docs/upstream.md 1.4).
   */
  private static boolean isBlank(Note note) {
    return note.title() == null
        && note.text() == null
        && note.author() == null
        && note.cover() == null;
  }
}
