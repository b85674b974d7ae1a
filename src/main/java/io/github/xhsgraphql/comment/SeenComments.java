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
 * Remembers the comments and replies whose ID a query recently selected, because upstream can't
 * return a single comment. It remembers a comment as long as its page is fresh.
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
   * Finds a comment whose ID a query recently selected. Empty if the comment is unknown or no
   * longer fresh.
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
   * Remembers the comments of a page.
   *
   * @param freshFor how long the page stays fresh; zero if it is stale
   */
  void remember(List<Comment> comments, Duration freshFor) {
    if (!freshFor.isZero()) {
      remember(comments, clock.instant().plus(freshFor));
    }
  }

  /** Remembers the inlined replies of a comment as long as the comment, if that is remembered. */
  void rememberReplies(Comment comment) {
    Seen known = seen.get(Key.of(comment));
    if (known != null) {
      remember(comment.inlinedReplies(), known.freshUntil());
    }
  }

  private void remember(List<Comment> comments, Instant freshUntil) {
    if (!isRemembered(comments)) {
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
