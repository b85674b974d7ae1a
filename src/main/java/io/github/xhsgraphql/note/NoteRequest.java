package io.github.xhsgraphql.note;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one note, by exactly one of ID and link.
 *
 * @param noteId 24 hex digits
 * @param shareText a short share link, which only TikHub can open
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

  /** The same note, for which these series aren't to be asked. */
  NoteRequest passingOver(List<Series> failed) {
    return new NoteRequest(noteId, shareText, failed);
  }

  /**
   * Doesn't ask another series to confirm NOT_FOUND for a short link: the link may point to a user,
   * and the user endpoint will say so.
   */
  @Override
  public boolean confirmsAbsence() {
    return shareText == null;
  }

  @Override
  public Subject subject() {
    return Subject.of(Subject.Kind.NOTE, noteId, shareText);
  }
}
