package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.Completion.Completed;
import io.github.xhsgraphql.fallback.Completion.Completing;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.tikhub.Series;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query needs of one note.
 *
 * @param known the note as a list has it, or a stub of which nothing but the ID is known
 * @param first the request that the first series gets; by ID, or by a short link
 * @param goal what is enough
 */
record NoteFilling(Note known, Selection selected, NoteRequest first, Goal goal)
    implements Completing<NoteRequest, Note> {

  private static final String VIDEO = "video";

  private enum Goal {
    EVERYTHING,
    /** All but the video, which these endpoints don't have. */
    WITHOUT_VIDEO,
    /** Everything, or that the note is a video, which another endpoint has. */
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

  /** The request by ID, whatever the first one is. */
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

  /** Whether what is known already is enough. */
  boolean isEnough() {
    return Notes.missing(known, selected).isEmpty();
  }

  /**
   * Whether an answer, with what is known already, is enough.
   *
   * @param found null if there is no answer
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

  /** The note as it can be given; a failure if no series has it and nothing was known of it. */
  Uni<Note> finished(Completed<Note> completed) {
    Throwable failure = completed.failure();
    Note found = completed.value();
    if (found == null && known.source() == null) {
      return Uni.createFrom().failure(Objects.requireNonNull(failure));
    }
    Note note = found == null ? known : merged(found);
    return Uni.createFrom().item(failure == null ? note : Notes.failedWith(note, failure));
  }

  private Note merged(Note found) {
    return known.source() == null ? found : Notes.merge(known, found);
  }
}
