package io.github.xhsgraphql.note;

import io.github.xhsgraphql.upstream.Ask;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one note, by exactly one of the two.
 *
 * @param noteId 24 hex digits
 * @param shareText a short share link, which only TikHub can open
 */
public record NoteAsk(@Nullable String noteId, @Nullable String shareText) implements Ask {

  public static NoteAsk byId(String noteId) {
    return new NoteAsk(noteId, null);
  }

  public static NoteAsk byShareText(String shareText) {
    return new NoteAsk(null, shareText);
  }
}
