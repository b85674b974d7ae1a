package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads found notes, between which ads, AI cards, suggestions and live cards stand
 * (upstream/comments-search.md §2.1). A title that is missing is none; the text is cut.
 */
@Singleton
public class AppNoteSearchReader {

  private static final String MODEL_TYPE = "model_type";

  private final TokenSink tokens;

  public AppNoteSearchReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  /** A page of found notes. */
  public Outcome<Page<Note>> notes(Envelope envelope, Series series, PageTurn turn) {
    return AppPages.mixed(
        series,
        envelope.payload(),
        "items",
        AppNoteSearchReader::isNote,
        item -> note(item, series),
        turn,
        null);
  }

  /** An item of no type at all isn't left out: it can't be read, which must show. */
  private static boolean isNote(Json item) {
    return !item.has(MODEL_TYPE)
        || ("note".equals(item.text(MODEL_TYPE)) && !item.get("note").isVoid());
  }

  private @Nullable Note note(Json item, Series series) {
    Json json = item.get("note");
    String noteId = AppNoteFields.id(json);
    if (!item.has(MODEL_TYPE) || noteId == null || !Ids.isXhsId(noteId)) {
      return null;
    }
    tokens.seen(noteId, json.text("xsec_token"));
    Note note = AppNoteListReader.note(json, series);
    return note == null ? null : withImages(note, json);
  }

  /** Unlike other lists, searches bring all of a note's pictures. */
  private static Note withImages(Note note, Json json) {
    List<Image> images = AppImageReader.images(json);
    boolean areAll = !images.isEmpty() && images.size() == json.list("images_list").size();
    return areAll
        ? NoteBuilder.builder(note).images(images).gaps(note.gaps().without("images")).build()
        : note;
  }
}
