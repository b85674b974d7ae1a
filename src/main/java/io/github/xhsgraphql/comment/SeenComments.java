package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers the comments and replies of recently served lists, by ID, because upstream can't return
 * a single comment. It remembers a comment as long as its page is fresh.
 */
@Singleton
public class SeenComments {

  private final NamedCache<Key, Seen> seen;
  private final Clock clock;

  SeenComments(@CacheName("seen-comments") Cache seen, Clock clock) {
    this.seen = new NamedCache<>(seen);
    this.clock = clock;
  }

  /**
   * Finds a comment of a recently served list. Empty if the comment is unknown or no longer fresh.
   *
   * @param calls receives the time for which the comment stays fresh
   */
  public Optional<Comment> find(String noteId, String commentId, CallContext calls) {
    Seen known = seen.get(new Key(noteId, commentId));
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.freshUntil())) {
      return Optional.empty();
    }
    calls.fresh(Duration.between(now, known.freshUntil()));
    return Optional.of(known.comment());
  }

  /**
   * Remembers comments of one page, or the replies that the page inlines.
   *
   * @param freshFor how long the page stays fresh; zero if it is stale
   */
  void remember(List<Comment> comments, Duration freshFor) {
    if (!freshFor.isZero() && !isRemembered(comments)) {
      Instant freshUntil = clock.instant().plus(freshFor);
      comments.forEach(comment -> seen.put(Key.of(comment), new Seen(comment, freshUntil)));
    }
  }

  /**
   * Returns whether the comments are already remembered. A page is served many times while it is
   * fresh. Its last comment stands for all, because they are remembered together.
   */
  @SuppressWarnings("ReferenceEquality") // two loads of one page may have equal comments
  private boolean isRemembered(List<Comment> comments) {
    if (comments.isEmpty()) {
      return true;
    }
    Comment last = comments.get(comments.size() - 1);
    Seen known = seen.get(Key.of(last));
    return known != null && known.comment() == last;
  }

  void clear(@Observes UpstreamAddress.ResetEvent reset) {
    if (reset == UpstreamAddress.ResetEvent.ANSWERS) {
      seen.clear();
    }
  }

  private record Key(String noteId, String commentId) {
    static Key of(Comment comment) {
      return new Key(comment.noteId(), comment.commentId());
    }
  }

  private record Seen(Comment comment, Instant freshUntil) {}
}
