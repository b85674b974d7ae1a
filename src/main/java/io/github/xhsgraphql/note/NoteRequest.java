package io.github.xhsgraphql.note;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for one note. Exactly one of {@code noteId} and {@code shareText} isn't null.
 *
 * @param noteId the note's ID, 24 hex digits; null in a request by link
 * @param shareText a short share link, which only TikHub can open; null in a request by ID
 * @param passedOver the series to skip, because they were already asked
 */
public record NoteRequest(
    @Nullable String noteId, @Nullable String shareText, @Override List<Series> passedOver)
    implements Request {

  public NoteRequest {
    passedOver = List.copyOf(passedOver);
  }

  public static NoteRequest byId(String noteId) {
    return new NoteRequest(noteId, null, List.of());
  }

  public static NoteRequest byShareText(String shareText) {
    return new NoteRequest(null, shareText, List.of());
  }

  /** Returns a request for the same note that skips these series. */
  NoteRequest passingOver(List<Series> failed) {
    return new NoteRequest(noteId, shareText, failed);
  }

  /**
   * Returns false for a short link: no other series needs to confirm a NOT_FOUND. The link may
   * point to a user, which the user endpoint finds out.
   */
  @Override
  public boolean absenceNeedsConfirmation() {
    return shareText == null;
  }

  @Override
  public Subject subject() {
    return Subject.of(Subject.Kind.NOTE, noteId, shareText);
  }
}
