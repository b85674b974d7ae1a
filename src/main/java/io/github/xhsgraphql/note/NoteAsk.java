package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.Ask;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one note, by exactly one of ID and link.
 *
 * @param noteId 24 hex digits
 * @param shareText a short share link, which only TikHub can open
 */
public record NoteAsk(
    @Nullable String noteId, @Nullable String shareText, @Override List<Series> passedOver)
    implements Ask {

  public NoteAsk {
    passedOver = List.copyOf(passedOver);
  }

  public static NoteAsk byId(String noteId) {
    return new NoteAsk(noteId, null, List.of());
  }

  public static NoteAsk byShareText(String shareText) {
    return new NoteAsk(null, shareText, List.of());
  }

  /** The same note, for which these series aren't to be asked. */
  NoteAsk passingOver(List<Series> failed) {
    return new NoteAsk(noteId, shareText, failed);
  }
}
