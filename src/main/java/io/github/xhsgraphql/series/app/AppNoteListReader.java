package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of a user's notes, whose items carry a part of each note, and not all of them the
 * same part (upstream/notes-users-topics.md §3.1, facts.md 20).
 */
public final class AppNoteListReader {

  private static final Set<String> NEVER_IN_LISTS = Set.of("text", "images", "tags");

  private AppNoteListReader() {}

  /** A page of posted notes. There is no cursor of the page: the last note's leads on. */
  public static Outcome<Page<Note>> postedNotes(Envelope envelope, Series series) {
    return AppPages.read(
        series,
        envelope.payload(),
        "notes",
        item -> note(item, series),
        AppNoteListReader::next,
        null);
  }

  private static Map<String, String> next(Json payload, Json last) {
    String ofLast = last.text("cursor");
    return NoteCursor.next(ofLast != null ? ofLast : payload.text("cursor"), last);
  }

  /** One item; null where it has no ID. */
  static @Nullable Note note(Json item, Series series) {
    String noteId = AppNoteFields.id(item);
    return noteId == null ? null : note(item, noteId, series);
  }

  /** One item, whose ID may stand elsewhere. */
  static Note note(Json item, String noteId, Series series) {
    // The pictures are not the note's: a list brings only the cover.
    NoteBuilder note =
        AppNoteFields.read(item, noteId, AppImageReader.images(item), series)
            .excerpt(item.text("desc"));
    return note.gaps(gaps(item, note)).build();
  }

  private static Gaps gaps(Json item, NoteBuilder note) {
    Set<String> gaps = new HashSet<>(NEVER_IN_LISTS);
    open(gaps, "kind", note.kind() == null);
    open(gaps, "author", note.author() == null);
    open(gaps, "cover", note.cover() == null);
    open(gaps, "video", AppNoteFields.lacksStreams(note.kind(), note.video()));
    open(gaps, "publishedAt", note.publishedAt() == null);
    open(gaps, "editedAt", !item.has("last_update_time"));
    open(gaps, "ipLocation", !item.has("ip_location"));
    open(gaps, "isPinned", note.isPinned() == null);
    open(gaps, "likeCount", note.likeCount() == null);
    open(gaps, "favoriteCount", note.favoriteCount() == null);
    open(gaps, "commentCount", note.commentCount() == null);
    open(gaps, "shareCount", note.shareCount() == null);
    return Gaps.of(gaps);
  }

  private static void open(Set<String> gaps, String field, boolean untold) {
    if (untold) {
      gaps.add(field);
    }
  }
}
