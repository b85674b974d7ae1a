package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what details and list items of a note have in common, though often under other names
 * (upstream/notes-users-topics.md §5).
 */
final class AppNoteFields {

  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private AppNoteFields() {}

  static @Nullable String id(Json note) {
    return note.text("id", "note_id");
  }

  /** All fields but text, excerpt, images, tags and gaps. */
  static NoteBuilder read(Json note, String noteId, List<Image> images, Series series) {
    NoteKind kind = kind(note);
    Image cover = images.isEmpty() ? cover(note) : images.get(0);
    Count likes = count(note, "liked_count", "likes", "like_count");
    Count favorites = count(note, "collected_count", "collects", "collect_count");
    Count comments = count(note, "comments_count", "comment_count");
    Count shares = count(note, "shared_count", "share_count");
    return NoteBuilder.builder()
        .noteId(noteId)
        .kind(kind)
        .title(note.text("title", "display_title"))
        .author(AppMentionReader.user(note.get("user"), series))
        .cover(cover)
        .video(video(note, kind, cover))
        .publishedAt(publishedAt(note, noteId))
        .editedAt(note.instant("last_update_time"))
        .ipLocation(note.text("ip_location"))
        .isPinned(note.bool("sticky"))
        .likeCount(Count.value(likes))
        .favoriteCount(Count.value(favorites))
        .commentCount(Count.value(comments))
        .shareCount(Count.value(shares))
        .countsAreApproximate(Count.anyApproximate(likes, favorites, comments, shares))
        .source(series);
  }

  /** Whether the note is a video of which no stream is told. */
  static boolean lacksStreams(@Nullable NoteKind kind, @Nullable Video video) {
    return kind == NoteKind.VIDEO && (video == null || video.streams().isEmpty());
  }

  /** Topics' lists may have the counts a level deeper (upstream/notes-users-topics.md §4.2). */
  private static @Nullable Count count(Json note, String... names) {
    Count own = note.count(names);
    return own != null ? own : note.get("interaction_info", "interact_info").count(names);
  }

  /** The cover of a note without pictures: told as such, or a video's first frame. */
  private static @Nullable Image cover(Json note) {
    Image told = AppImageReader.cover(note);
    return told != null ? told : AppImageReader.ofUrl(AppVideoReader.frame(note));
  }

  private static @Nullable NoteKind kind(Json note) {
    String type = note.text("type");
    if (type == null) {
      return note.get("video_info_v2").isVoid() ? null : NoteKind.VIDEO;
    }
    return switch (type) {
      case "normal" -> NoteKind.IMAGE;
      case "video" -> NoteKind.VIDEO;
      default -> null;
    };
  }

  private static @Nullable Video video(Json note, @Nullable NoteKind kind, @Nullable Image cover) {
    return kind == NoteKind.VIDEO
        ? AppVideoReader.video(note, cover == null ? null : cover.url())
        : null;
  }

  private static @Nullable Instant publishedAt(Json note, String noteId) {
    Instant told = note.instant("time", "create_time", "timestamp");
    return told != null ? told : fromId(noteId);
  }

  /** A note's ID begins with the second in which the note was made (upstream/facts.md 13). */
  private static @Nullable Instant fromId(String noteId) {
    if (!Ids.isXhsId(noteId)) {
      return null;
    }
    Instant made = Instant.ofEpochSecond(Long.parseLong(noteId.substring(0, 8), 16));
    return made.isBefore(EARLIEST) || made.isAfter(LATEST) ? null : made;
  }
}
