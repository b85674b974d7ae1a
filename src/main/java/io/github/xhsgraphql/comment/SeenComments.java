package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Page;
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
 * The comments and replies that lists brought lately, by ID: upstream has no way to a single one.
 * Each is remembered as long as its page is fresh.
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
   * A comment that a list brought, while it is fresh.
   *
   * @param calls told how long that is
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

  /** Remembers a page's comments and the replies that came along with them. */
  void remember(Page<Comment> page, Duration freshFor) {
    if (!freshFor.isZero() && !isRemembered(page.items())) {
      remember(page.items(), clock.instant().plus(freshFor));
    }
  }

  /** Pages are delivered many times while they are fresh, and remembered as a whole. */
  private boolean isRemembered(List<Comment> comments) {
    if (comments.isEmpty()) {
      return true;
    }
    Comment last = comments.get(comments.size() - 1);
    Seen known = seen.get(Key.of(last));
    return known != null && known.comment() == last;
  }

  private void remember(List<Comment> comments, Instant freshUntil) {
    for (Comment comment : comments) {
      seen.put(Key.of(comment), new Seen(comment, freshUntil));
      remember(comment.inlinedReplies(), freshUntil);
    }
  }

  void forget(@Observes UpstreamAddress.ResetEvent what) {
    if (what == UpstreamAddress.ResetEvent.ANSWERS) {
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
