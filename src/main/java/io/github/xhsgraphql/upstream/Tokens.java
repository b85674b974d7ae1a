package io.github.xhsgraphql.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The xsec_tokens seen lately, by note ID: what Web V3 wants for notes and comments. A token
 * differs on every fetch (upstream/facts.md 28), so it is never part of a key, an ID or a log line.
 */
@Singleton
public class Tokens implements TokenSink {

  private final Cache<String, String> byNote;

  Tokens(UpstreamConfig config) {
    byNote =
        Caffeine.newBuilder()
            .maximumSize(config.tokensHeld())
            .expireAfterWrite(config.tokenLifetime())
            .build();
  }

  @Override
  public void seen(@Nullable String noteId, @Nullable String token) {
    if (noteId != null && token != null && !token.isBlank()) {
      byNote.put(noteId, token);
    }
  }

  /** The latest token seen for a note. */
  public Optional<String> of(@Nullable String noteId) {
    return noteId == null ? Optional.empty() : Optional.ofNullable(byNote.getIfPresent(noteId));
  }

  /** Forgets all of them. */
  public void clear() {
    byNote.invalidateAll();
  }
}
