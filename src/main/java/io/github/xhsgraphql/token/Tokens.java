package io.github.xhsgraphql.token;

import io.github.xhsgraphql.caching.NamedCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The xsec_tokens seen lately, by note ID: what Web V3 wants for notes and comments. A token
 * differs on every fetch (docs/upstream.md 9.1), so it is never part of a key, an ID or a log line.
 */
@Singleton
public class Tokens implements TokenSink {

  private final NamedCache<String, String> byNote;
  private final SharedTokens shared;

  Tokens(@CacheName("tokens") Cache byNote, SharedTokens shared) {
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

  /** Fetches a note's token from other instances, if only they have seen one. */
  public Uni<Void> fetch(@Nullable String noteId) {
    return noteId == null || byNote.get(noteId) != null
        ? Uni.createFrom().voidItem()
        : shared
            .get(noteId)
            .invoke(token -> token.ifPresent(known -> byNote.put(noteId, known)))
            .replaceWithVoid();
  }

  /** The latest token seen for a note, by this instance. */
  public Optional<String> of(@Nullable String noteId) {
    return noteId == null ? Optional.empty() : Optional.ofNullable(byNote.get(noteId));
  }

  /** Forgets all of them. */
  public void clear() {
    byNote.clear();
  }
}
