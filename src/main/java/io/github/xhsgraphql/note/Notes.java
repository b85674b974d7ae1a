package io.github.xhsgraphql.note;

import static java.util.Objects.requireNonNull;

import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.model.Merge;
import io.github.xhsgraphql.model.PartiallyLoaded;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Merges several answers about a note, and determines which fields are missing. */
final class Notes {

  private Notes() {}

  /**
   * Merges two answers. The result has the values of the fuller answer, and the other answer's
   * values where the fuller one has none. Only the excerpt and {@code isPinned} come from the other
   * answer first. The source is that of the fuller answer.
   *
   * @param other an item of a list, or the details from another series
   */
  static Note merge(Note other, Note fuller) {
    Merge<Note> merge = new Merge<>(fuller, other);
    Merge<Note> otherFirst = new Merge<>(other, fuller);
    return NoteBuilder.builder(fuller)
        .kind(merge.of(Note::kind))
        .title(merge.of(Note::title))
        .text(merge.of(Note::text))
        .excerpt(otherFirst.of(Note::excerpt))
        .author(merge.of(Note::author))
        .cover(merge(other.cover(), fuller.cover()))
        .images(mergeImages(other.images(), fuller.images()))
        .video(merge(other.video(), fuller.video()))
        .tags(merge.of(Note::tags))
        .publishedAt(merge.of(Note::publishedAt))
        .editedAt(merge.of(Note::editedAt))
        .ipLocation(merge.of(Note::ipLocation))
        // The details from the App series say false for every note, because nobody is logged in.
        .isPinned(otherFirst.of(Note::isPinned))
        .likeCount(merge.of(Note::likeCount))
        .favoriteCount(merge.of(Note::favoriteCount))
        .commentCount(merge.of(Note::commentCount))
        .shareCount(merge.of(Note::shareCount))
        .countsAreApproximate(fuller.countsAreApproximate() || isRoundedIn(merge))
        .missing(fuller.missing().and(other.missing()))
        .build();
  }

  private static <T> @Nullable T or(@Nullable T value, @Nullable T otherwise) {
    return value != null ? value : otherwise;
  }

  /**
   * Merges the images with the same index, because a picture has the same index in all series. If
   * the lists differ in length, returns the fuller answer's list.
   */
  private static @Nullable List<Image> mergeImages(
      @Nullable List<Image> other, @Nullable List<Image> fuller) {
    if (other == null || fuller == null || other.size() != fuller.size()) {
      return or(fuller, other);
    }
    return IntStream.range(0, fuller.size())
        .mapToObj(place -> requireNonNull(merge(other.get(place), fuller.get(place))))
        .toList();
  }

  private static @Nullable Image merge(@Nullable Image other, @Nullable Image fuller) {
    if (other == null || fuller == null || fuller.missing().names().isEmpty()) {
      return or(fuller, other);
    }
    Merge<Image> merge = new Merge<>(fuller, other);
    return ImageBuilder.builder(fuller)
        .url(merge.of(Image::url))
        .previewUrl(merge.of(Image::previewUrl))
        .originalUrl(merge.of(Image::originalUrl))
        .livePhotoUrl(merge.of(Image::livePhotoUrl))
        .missing(fuller.missing().and(other.missing()))
        .build();
  }

  /**
   * Returns the video that has streams, completed with values of the other one. If both or neither
   * have streams, prefers the fuller answer's video.
   */
  private static @Nullable Video merge(@Nullable Video other, @Nullable Video fuller) {
    if (other == null || fuller == null) {
      return or(fuller, other);
    }
    boolean isOtherBetter = fuller.streams().isEmpty() && !other.streams().isEmpty();
    Video best = isOtherBetter ? other : fuller;
    Video rest = isOtherBetter ? fuller : other;
    Merge<Video> merge = new Merge<>(best, rest);
    return VideoBuilder.builder(best)
        .videoId(merge.of(Video::videoId))
        .duration(merge.of(Video::duration))
        .width(merge.of(Video::width))
        .height(merge.of(Video::height))
        .coverUrl(merge.of(Video::coverUrl))
        .subtitles(best.subtitles().isEmpty() ? rest.subtitles() : best.subtitles())
        .missing(best.missing().and(rest.missing()))
        .build();
  }

  /** Returns whether the merged note takes over a count that may be rounded. */
  private static boolean isRoundedIn(Merge<Note> merge) {
    return merge.other().countsAreApproximate()
        && merge.takesAnyOf(
            Note::likeCount, Note::favoriteCount, Note::commentCount, Note::shareCount);
  }

  /**
   * Returns the selected fields that are missing from the note. Includes fields whose objects lack
   * a selected field.
   */
  static Set<String> missing(Note note, Selection selected) {
    Set<String> missing = new HashSet<>();
    for (String field : selected.names()) {
      if (note.missing().names().contains(field)
          || isPartlyMissing(parts(note, field), field, selected)) {
        missing.add(field);
      }
    }
    return missing;
  }

  private static boolean isPartlyMissing(
      Collection<? extends PartiallyLoaded> parts, String field, Selection selected) {
    return parts.stream()
        .map(PartiallyLoaded::missing)
        .filter(missing -> !missing.names().isEmpty())
        .anyMatch(missing -> missing.includeAny(selected.child(field).names()));
  }

  /** Returns whether an object in a field of the note lacks something. */
  static boolean isPartial(Note note, String field) {
    return parts(note, field).stream().anyMatch(part -> !part.missing().names().isEmpty());
  }

  private static Collection<? extends PartiallyLoaded> parts(Note note, String field) {
    return switch (field) {
      case "video" -> note.video() == null ? List.of() : List.of(note.video());
      case "cover" -> note.cover() == null ? List.of() : List.of(note.cover());
      case "images" -> note.images() == null ? List.of() : note.images();
      default -> List.of();
    };
  }

  /** Returns the note with the failure to load its missing fields. Known values stay. */
  static Note failedWith(Note note, Throwable failure) {
    Video video = note.video();
    Image cover = note.cover();
    List<Image> images = note.images();
    return NoteBuilder.builder(note)
        .video(video == null ? null : video.failedWith(failure))
        .cover(cover == null ? null : cover.failedWith(failure))
        .images(
            images == null
                ? null
                : images.stream().map(image -> image.failedWith(failure)).toList())
        .missing(note.missing().failedWith(failure))
        .build();
  }
}
