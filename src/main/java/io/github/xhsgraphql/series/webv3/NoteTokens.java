package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.token.TokenCache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Supplies Web V3 with the xsec_tokens of notes. Without its token, Web V3 returns nothing about a
 * note (docs/upstream.md 9.1).
 */
@Singleton
class NoteTokens {

  static final String NO_SHORT_LINKS = "Web V3 can't open short links";

  private static final String NO_TOKEN =
      "Web V3 needs an xsec_token of this note, and the gateway knows none: pass xsecToken or a"
          + " share link, or read the note from a list first";

  private final TokenCache tokens;

  NoteTokens(TokenCache tokens) {
    this.tokens = tokens;
  }

  /** Fetches the token from other instances if this instance has none. */
  Uni<Void> fetch(@Nullable String noteId) {
    return tokens.fetch(noteId);
  }

  /** Returns why Web V3 can't serve a note; empty if the note's token is known. */
  Optional<String> refusal(String noteId) {
    return tokens.of(noteId).isPresent() ? Optional.empty() : Optional.of(NO_TOKEN);
  }

  /**
   * Returns the token. Returns null if the gateway forgot it after the call of {@link #refusal}.
   */
  @Nullable String of(String noteId) {
    return tokens.of(noteId).orElse(null);
  }
}
