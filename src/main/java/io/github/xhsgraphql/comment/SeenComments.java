package io.github.xhsgraphql.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The comments and replies that lists brought lately, by ID: upstream has no way to a single one.
 * Each is remembered as long as its page is fresh.
 */
@Singleton
@RegisterForReflection( // Caffeine picks the classes of a cache and its entries by name, from what
    // its builder is told
    classNames = {
      "com.github.benmanes.caffeine.cache.SSMWA",
      "com.github.benmanes.caffeine.cache.PSWMW"
    },
    methods = false)
public class SeenComments {

  private final Cache<Key, Seen> seen;
  private final Clock clock;

  SeenComments(CommentsConfig config, Clock clock) {
    this.clock = clock;
    seen =
        Caffeine.newBuilder()
            // Upkeep is shorter than handing it to another thread.
            .executor(Runnable::run)
            .maximumWeight(config.seenSize().asLongValue())
            .<Key, Seen>weigher((key, value) -> value.comment().approximateBytes())
            .expireAfter(
                Expiry.<Key, Seen>writing(
                    (key, value) -> Duration.between(clock.instant(), value.freshUntil())))
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * A comment that a list brought, while it is fresh.
   *
   * @param calls told how long that is
   */
  public Optional<Comment> find(String noteId, String commentId, CallContext calls) {
    Seen known = seen.getIfPresent(new Key(noteId, commentId));
    if (known == null) {
      return Optional.empty();
    }
    calls.fresh(Duration.between(clock.instant(), known.freshUntil()));
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
    Seen known = seen.getIfPresent(Key.of(last));
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
      seen.invalidateAll();
    }
  }

  private record Key(String noteId, String commentId) {
    static Key of(Comment comment) {
      return new Key(comment.noteId(), comment.commentId());
    }
  }

  private record Seen(Comment comment, Instant freshUntil) {}
}
