package io.github.xhsgraphql.token;

import io.github.xhsgraphql.caching.NamedCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recently seen xsec_tokens, by note ID. Web V3 requires them for notes and comments. Upstream
 * sends a different token on every fetch (docs/upstream.md 9.1), so a token must never be part of a
 * key, an ID or a log line.
 */
@Singleton
public class TokenCache implements TokenSink {

  private final NamedCache<String, String> byNote;
  private final SharedTokens shared;

  TokenCache(@CacheName("tokens") Cache byNote, SharedTokens shared) {
    this.byNote = new NamedCache<>(byNote);
    this.shared = shared;
  }

  @Override
  public void seen(@Nullable String noteId, @Nullable String token) {
    if (noteId != null && token != null && !token.isBlank()) {
      byNote.put(noteId, token);
      shared.put(noteId, token);
    }
  }

  /** Fetches a note's token from other instances if this instance doesn't have it. */
  public Uni<Void> fetch(@Nullable String noteId) {
    return noteId == null || byNote.get(noteId) != null
        ? Uni.createFrom().voidItem()
        : shared
            .get(noteId)
            .invoke(token -> token.ifPresent(known -> byNote.put(noteId, known)))
            .replaceWithVoid();
  }

  /** Returns the latest token that this instance has for a note; empty if it has none. */
  public Optional<String> of(@Nullable String noteId) {
    return noteId == null ? Optional.empty() : Optional.ofNullable(byNote.get(noteId));
  }

  /** Removes all tokens of this instance. */
  public void clear() {
    byNote.clear();
  }
}
