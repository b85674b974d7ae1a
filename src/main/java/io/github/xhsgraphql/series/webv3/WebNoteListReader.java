package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.token.TokenSink;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user's notes and found ones, of which Web V3 tells little more than title, cover and counts
 * (upstream/notes-users-topics.md §3.3, upstream/comments-search.md §2.3).
 */
@Singleton
class WebNoteListReader {

  private static final Set<String> NEVER_TOLD = Set.of("text", "tags", "editedAt", "ipLocation");

  private static final String MODEL_TYPE = "model_type";

  /** Xiaohongshu began in 2013. */
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private final TokenSink tokens;

  WebNoteListReader(TokenSink tokens) {
    this.tokens = tokens;
  }

  Outcome<Page<Note>> notes(Json payload) {
    return WebPages.read(payload, "notes", this::note);
  }

  /** A page of found notes: what stands between them, such as suggestions, is left out. */
  Outcome<Page<Note>> found(Json payload, int number) {
    return WebPages.found(
        payload,
        "items",
        number,
        WebNoteListReader::isNote,
        row -> row.has(MODEL_TYPE) ? note(row) : null);
  }

  /** An item of no type at all isn't left out: it can't be read, which must show. */
  private static boolean isNote(Json row) {
    return !row.has(MODEL_TYPE)
        || ("note".equals(row.text(MODEL_TYPE)) && !row.get("note_card").isVoid());
  }

  /** A row is the card itself, or holds it together with the ID and the token. */
  private @Nullable Note note(Json row) {
    Json card = row.has("note_card") ? row.get("note_card") : row;
    String inCard = card.text("note_id", "id");
    String id = inCard == null ? row.text("note_id", "id") : inCard;
    if (id == null || !Ids.isXhsId(id)) {
      return null;
    }
    tokens.seen(id, card.text("xsec_token"));
    tokens.seen(id, row.text("xsec_token"));
    return read(id, card);
  }

  private static Note read(String id, Json card) {
    WebCounts counts = WebCounts.of(card);
    Json info = card.get("interact_info");
    Boolean isPinned = info.has("sticky") ? info.bool("sticky") : card.bool("sticky");
    Note note =
        NoteBuilder.builder()
            .noteId(id)
            .kind(WebNoteReader.kind(card))
            .title(card.text("display_title", "title"))
            .author(WebMentionReader.user(card.get("user")))
            .cover(WebImageReader.image(card.get("cover")))
            .images(images(card))
            .publishedAt(publishedAt(id))
            .isPinned(isPinned)
            .likeCount(Count.value(counts.likes()))
            .favoriteCount(Count.value(counts.favorites()))
            .commentCount(Count.value(counts.comments()))
            .shareCount(Count.value(counts.shares()))
            .countsAreApproximate(counts.areApproximate())
            .source(Series.WEB_V3)
            .gaps(Gaps.NONE)
            .build();
    return NoteBuilder.builder(note).gaps(gaps(note)).build();
  }

  /** All pictures, as searches bring them; null where any can't be shown. */
  private static @Nullable List<Image> images(Json card) {
    Json list = card.get("image_list");
    List<Image> images = WebImageReader.images(list);
    return !images.isEmpty() && images.size() == list.elements().size() ? images : null;
  }

  private static Gaps gaps(Note note) {
    Set<String> gaps = new HashSet<>(NEVER_TOLD);
    Map<String, Optional<?>> toldAtTimes =
        Map.of(
            "kind", Optional.ofNullable(note.kind()),
            "author", Optional.ofNullable(note.author()),
            "cover", Optional.ofNullable(note.cover()),
            "images", Optional.ofNullable(note.images()),
            "publishedAt", Optional.ofNullable(note.publishedAt()),
            "isPinned", Optional.ofNullable(note.isPinned()),
            "likeCount", Optional.ofNullable(note.likeCount()),
            "favoriteCount", Optional.ofNullable(note.favoriteCount()),
            "commentCount", Optional.ofNullable(note.commentCount()),
            "shareCount", Optional.ofNullable(note.shareCount()));
    toldAtTimes.forEach(
        (field, value) -> {
          if (value.isEmpty()) {
            gaps.add(field);
          }
        });
    if (note.kind() != NoteKind.IMAGE) {
      gaps.add("video");
    }
    return Gaps.of(gaps);
  }

  /** A note's ID begins with the second of its creation in hex (upstream/facts.md 13). */
  private static @Nullable Instant publishedAt(String noteId) {
    Instant created = Instant.ofEpochSecond(Long.parseLong(noteId.substring(0, 8), 16));
    return created.isBefore(EARLIEST) || created.isAfter(LATEST) ? null : created;
  }
}
