package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.Completion.Completing;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.tikhub.Series;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Defines how {@link io.github.xhsgraphql.fallback.Completion} loads the selected fields that a
 * note lacks.
 *
 * @param known the note as a list gives it, or a stub
 * @param first the request to begin with, by ID or by a short link
 * @param goal what suffices, so that no other series is asked
 */
record NoteFilling(Note known, Selection selected, NoteRequest first, Goal goal)
    implements Completing<NoteRequest, Note> {

  private static final String VIDEO = "video";

  private enum Goal {
    EVERYTHING,
    /** All selected fields except the video, because the image endpoints may not have it. */
    WITHOUT_VIDEO,
    /**
     * All selected fields, or all except the video once the note turns out to be a video. The video
     * endpoint then serves the video.
     */
    UNTIL_IT_IS_A_VIDEO
  }

  NoteFilling(Note known, Selection selected, NoteRequest first) {
    this(known, selected, first, Goal.EVERYTHING);
  }

  NoteFilling withoutVideo() {
    return new NoteFilling(known, selected, first, Goal.WITHOUT_VIDEO);
  }

  NoteFilling untilItIsAVideo() {
    return new NoteFilling(known, selected, first, Goal.UNTIL_IT_IS_A_VIDEO);
  }

  /** Returns the request by ID, even if the first request is by a short link. */
  NoteRequest plain() {
    return NoteRequest.byId(known.noteId());
  }

  @Override
  public NoteRequest request(List<Series> passedOver) {
    return passedOver.isEmpty() ? first : plain().passingOver(passedOver);
  }

  @Override
  public Note merge(Note other, Note fuller) {
    return Notes.merge(other, fuller);
  }

  /** Returns whether the note already has all selected fields. */
  boolean isEnough() {
    return Notes.missing(known, selected).isEmpty();
  }

  /**
   * Returns whether an answer, merged with what is known already, reaches the goal.
   *
   * @param found the answer; null if there is none
   */
  @Override
  public boolean isEnough(@Nullable Note found) {
    Note note = found == null ? known : merged(found);
    Set<String> missing = new HashSet<>(Notes.missing(note, selected));
    return switch (goal) {
      case EVERYTHING -> missing.isEmpty();
      case WITHOUT_VIDEO -> {
        missing.remove(VIDEO);
        yield missing.isEmpty();
      }
      case UNTIL_IT_IS_A_VIDEO ->
          missing.isEmpty() || (note.kind() == NoteKind.VIDEO && missing.contains(VIDEO));
    };
  }

  @Override
  public boolean isStub() {
    return known.source() == null;
  }

  @Override
  public Note failedWith(Note note, Throwable failure) {
    return Notes.failedWith(note, failure);
  }
}
