package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.token.Tokens;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The xsec_tokens without which Web V3 tells nothing of a note (docs/upstream.md 9.1). */
@Singleton
class NoteTokens {

  static final String NO_SHORT_LINKS = "Web V3 can't open short links";

  private static final String NO_TOKEN =
      "Web V3 needs an xsec_token for this note and none is known: pass xsecToken or a share link,"
          + " or read the note from a list first";

  private final Tokens tokens;

  NoteTokens(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Looks for the token with other instances, if this one has none. */
  Uni<Void> fetch(@Nullable String noteId) {
    return tokens.fetch(noteId);
  }

  /** Why Web V3 can't be asked about a note; empty where its token is known. */
  Optional<String> refusal(String noteId) {
    return tokens.of(noteId).isPresent() ? Optional.empty() : Optional.of(NO_TOKEN);
  }

  /** The token; null if it has been forgotten since {@link #refusal} was asked. */
  @Nullable String of(String noteId) {
    return tokens.of(noteId).orElse(null);
  }
}
