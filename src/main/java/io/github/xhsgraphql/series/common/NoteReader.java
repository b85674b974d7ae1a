package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.note.Excerpt;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.note.Note;
import io.github.xhsgraphql.note.NoteBuilder;
import io.github.xhsgraphql.note.NoteKind;
import io.github.xhsgraphql.note.Video;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes from JSON, both details and items of lists. It knows the names that all series use
 * for each field.
 */
public final class NoteReader {

  /** Lists shorten the text, contain only the cover picture, and have no tags. */
  private static final Set<String> NEVER_IN_LISTS = Set.of("text", "images", "tags");

  private static final String[] IMAGES = {"images_list", "image_list"};

  private NoteReader() {}

  /** Returns the note's ID as upstream sent it; null if there is none. */
  public static @Nullable String id(Json note) {
    return note.text("note_id", "id");
  }

  /**
   * Reads a note's detail. Fields that it lacks are marked missing, because other series can have
   * them.
   */
  public static Note detail(Json note, String noteId, Series series) {
    List<Image> images = images(note);
    boolean hasImages = note.has(IMAGES);
    String text = note.text("desc");
    NoteCounts counts = NoteCounts.of(note);
    NoteBuilder read =
        common(note, noteId, images, counts, series)
            .text(text)
            .excerpt(Excerpt.of(text))
            .images(hasImages ? images : null)
            .tags(TagReader.tags(note, series));
    boolean hasNoPictures =
        hasImages && read.kind() == NoteKind.IMAGE && pictures(note).elements().isEmpty();
    MissingFields missing =
        MissingFields.builder(Set.of())
            .addIfNull("kind", read.kind())
            .addIfNull("author", read.author())
            .addIf("cover", read.cover() == null && !hasNoPictures)
            .addIf("images", !hasImages)
            .addIf("video", read.kind() != NoteKind.IMAGE && read.video() == null)
            .addIfNull("publishedAt", read.publishedAt())
            .addIfNull("isPinned", read.isPinned())
            // A count that exists but is blank is one that Xiaohongshu doesn't show.
            .addIf("likeCount", !counts.has(NoteCounts.LIKES))
            .addIf("favoriteCount", !counts.has(NoteCounts.FAVORITES))
            .addIf("commentCount", !counts.has(NoteCounts.COMMENTS))
            .addIf("shareCount", !counts.has(NoteCounts.SHARES))
            .build();
    return read.missing(missing).build();
  }

  /**
   * Reads an item of a list. Different items can lack different fields.
   *
   * @param noteId the note's ID, which can be outside the note's JSON
   */
  public static Note listed(Json note, String noteId, Series series) {
    NoteBuilder read =
        common(note, noteId, images(note), NoteCounts.of(note), series).excerpt(note.text("desc"));
    MissingFields missing =
        MissingFields.builder(NEVER_IN_LISTS)
            .addIfNull("kind", read.kind())
            .addIfNull("author", read.author())
            .addIfNull("cover", read.cover())
            .addIf("video", read.kind() != NoteKind.IMAGE && read.video() == null)
            .addIfNull("publishedAt", read.publishedAt())
            .addIf("editedAt", !note.has("last_update_time"))
            .addIf("ipLocation", !note.has("ip_location"))
            .addIfNull("isPinned", read.isPinned())
            .addIfNull("likeCount", read.likeCount())
            .addIfNull("favoriteCount", read.favoriteCount())
            .addIfNull("commentCount", read.commentCount())
            .addIfNull("shareCount", read.shareCount())
            .build();
    return read.missing(missing).build();
  }

  /**
   * Reads an item of a search. Works like {@link #listed}, but keeps the note's pictures if it can
   * read all of them and each has a URL.
   */
  public static Note found(Json note, String noteId, Series series) {
    Note listed = listed(note, noteId, series);
    List<Image> images = images(note);
    boolean isWhole =
        !images.isEmpty()
            && images.size() == pictures(note).elements().size()
            && images.stream().allMatch(image -> image.url() != null);
    return isWhole
        ? NoteBuilder.builder(listed)
            .images(images)
            .missing(listed.missing().without("images"))
            .build()
        : listed;
  }

  private static Json pictures(Json note) {
    return note.get(IMAGES);
  }

  private static List<Image> images(Json note) {
    return ImageReader.images(pictures(note));
  }

  /** Reads the fields that details and lists have in common. */
  private static NoteBuilder common(
      Json note, String noteId, List<Image> images, NoteCounts counts, Series series) {
    Count likes = counts.count(NoteCounts.LIKES);
    Count favorites = counts.count(NoteCounts.FAVORITES);
    Count comments = counts.count(NoteCounts.COMMENTS);
    Count shares = counts.count(NoteCounts.SHARES);
    NoteKind kind = kind(note);
    Image cover = cover(note, images);
    Boolean isPinned = note.bool("sticky");
    Video video =
        kind == NoteKind.VIDEO
            ? VideoReader.video(VideoReader.place(note), cover == null ? null : cover.url())
            : null;
    return NoteBuilder.builder()
        .noteId(noteId)
        .kind(kind)
        .title(note.text("title", "display_title"))
        .author(MentionReader.user(note.get("user"), series))
        .cover(cover)
        .video(video)
        .publishedAt(publishedAt(note, noteId))
        .editedAt(note.instant("last_update_time"))
        .ipLocation(note.text("ip_location"))
        .isPinned(isPinned != null ? isPinned : counts.place().bool("sticky"))
        .likeCount(Count.toLong(likes))
        .favoriteCount(Count.toLong(favorites))
        .commentCount(Count.toLong(comments))
        .shareCount(Count.toLong(shares))
        .countsAreApproximate(Count.anyApproximate(likes, favorites, comments, shares))
        .source(series);
  }

  private static @Nullable NoteKind kind(Json note) {
    String type = note.text("type");
    if ("normal".equals(type)) {
      return NoteKind.IMAGE;
    }
    Json video = VideoReader.place(note);
    boolean isVideo = "video".equals(type) || (video.isObject() && !video.isVoid());
    return isVideo ? NoteKind.VIDEO : null;
  }

  /**
   * Returns the cover: the cover field if it has a URL, else the first picture, else the video's
   * first frame. Returns null if there is none.
   */
  private static @Nullable Image cover(Json note, List<Image> images) {
    Image named = ImageReader.cover(note);
    if (named != null && named.url() != null) {
      return named;
    }
    if (!images.isEmpty()) {
      return images.get(0);
    }
    Image frame = ImageReader.ofUrl(VideoReader.frame(VideoReader.place(note)));
    return frame != null ? frame : named;
  }

  private static @Nullable Instant publishedAt(Json note, String noteId) {
    Instant given = note.instant("time", "create_time", "timestamp");
    return given != null ? given : XhsId.createdAt(noteId);
  }
}
