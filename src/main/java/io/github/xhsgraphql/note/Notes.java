package io.github.xhsgraphql.note;

import io.github.xhsgraphql.graphql.Gaps;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what is known of a note from two places goes together. */
final class Notes {

  private Notes() {}

  /**
   * The later, fuller answer; where it is silent, what was known before. The note's source is that
   * of the fuller answer, which all fields came from but those that only lists tell.
   */
  static Note merge(Note known, Note fuller) {
    return NoteBuilder.builder(fuller)
        .kind(or(fuller.kind(), known.kind()))
        .title(or(fuller.title(), known.title()))
        .excerpt(or(known.excerpt(), fuller.excerpt()))
        .author(or(fuller.author(), known.author()))
        .cover(or(fuller.cover(), known.cover()))
        .video(better(fuller.video(), known.video()))
        .publishedAt(or(fuller.publishedAt(), known.publishedAt()))
        .ipLocation(or(fuller.ipLocation(), known.ipLocation()))
        .isPinned(or(fuller.isPinned(), known.isPinned()))
        .likeCount(or(fuller.likeCount(), known.likeCount()))
        .favoriteCount(or(fuller.favoriteCount(), known.favoriteCount()))
        .commentCount(or(fuller.commentCount(), known.commentCount()))
        .shareCount(or(fuller.shareCount(), known.shareCount()))
        .countsAreApproximate(fuller.countsAreApproximate() || isRoundedIn(known, fuller))
        .build();
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T otherwise) {
    return value != null ? value : otherwise;
  }

  /** Whether a count of what is known, which may be rounded, stands in for one that is missing. */
  private static boolean isRoundedIn(Note known, Note fuller) {
    return known.countsAreApproximate()
        && ((fuller.likeCount() == null && known.likeCount() != null)
            || (fuller.favoriteCount() == null && known.favoriteCount() != null)
            || (fuller.commentCount() == null && known.commentCount() != null)
            || (fuller.shareCount() == null && known.shareCount() != null));
  }

  /** The one that can be played; of equals, the one that is there. */
  private static @Nullable Video better(@Nullable Video fuller, @Nullable Video known) {
    return isPlayable(fuller) || known == null || (fuller != null && !isPlayable(known))
        ? fuller
        : known;
  }

  static Note withGaps(Note note, Gaps gaps) {
    return NoteBuilder.builder(note).gaps(gaps).build();
  }

  /** Whether a selected field of a video isn't known. */
  static boolean lacks(Video video, Set<String> selected) {
    return !isPlayable(video) && selected.stream().anyMatch(field -> !tells(video, field));
  }

  /** Of a video without streams, as endpoints for images and lists have it. */
  private static boolean tells(Video video, String field) {
    return switch (field) {
      case "videoId" -> video.videoId() != null;
      case "duration" -> video.duration() != null;
      case "width" -> video.width() != null;
      case "height" -> video.height() != null;
      case "coverUrl" -> video.coverUrl() != null;
      default -> field.equals("__typename");
    };
  }

  private static boolean isPlayable(@Nullable Video video) {
    return video != null && !video.streams().isEmpty();
  }
}
