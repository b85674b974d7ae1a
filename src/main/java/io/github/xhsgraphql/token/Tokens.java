package io.github.xhsgraphql.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The xsec_tokens seen lately, by note ID: what Web V3 wants for notes and comments. A token
 * differs on every fetch (upstream/facts.md 28), so it is never part of a key, an ID or a log line.
 */
@Singleton
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMSW",
      "com.github.benmanes.caffeine.cache.PSWMS"
    },
    methods = false)
public class Tokens implements TokenSink {

  private final Cache<String, String> byNote;
  private final SharedTokens shared;

  public Tokens(UpstreamConfig config, SharedTokens shared) {
    this.shared = shared;
    byNote =
        Caffeine.newBuilder()
            // Upkeep is shorter than handing it to another thread.
            .executor(Runnable::run)
            .maximumSize(config.tokensHeld())
            .expireAfterWrite(config.tokenLifetime())
            .build();
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
    return noteId == null || byNote.getIfPresent(noteId) != null
        ? Uni.createFrom().voidItem()
        : shared
            .get(noteId)
            .invoke(token -> token.ifPresent(known -> byNote.put(noteId, known)))
            .replaceWithVoid();
  }

  /** The latest token seen for a note, by this instance. */
  public Optional<String> of(@Nullable String noteId) {
    return noteId == null ? Optional.empty() : Optional.ofNullable(byNote.getIfPresent(noteId));
  }

  /** Forgets all of them. */
  public void clear() {
    byNote.invalidateAll();
  }
}
