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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the comments and replies of recently served lists, because upstream can't return a
 * single comment. It remembers a comment as long as its page is fresh.
 *
 * <p>The cache has one entry for each note, with the note's pages. An entry for each comment made
 * two writes of each, which took a tenth of a query's processor time.
 */
@Singleton
public class SeenComments {

  /** The maximum number of pages of a note. A new page replaces the oldest one. */
  private static final int MOST_PAGES = 50;

  private final NamedCache<String, List<Seen>> byNote;
  private final Clock clock;

  SeenComments(@CacheName("seen-comments") Cache byNote, Clock clock) {
    this.byNote = new NamedCache<>(byNote);
    this.clock = clock;
  }

  /**
   * Finds a comment of a recently served list. Empty if the comment is unknown or no longer fresh.
   *
   * @param calls receives the time for which the comment stays fresh
   */
  public Optional<Comment> find(String noteId, String commentId, CallContext calls) {
    Instant now = clock.instant();
    for (Seen page : fresh(noteId, now)) {
      Comment comment = find(page.comments(), commentId);
      if (comment != null) {
        calls.fresh(Duration.between(now, page.freshUntil()));
        return Optional.of(comment);
      }
    }
    return Optional.empty();
  }

  private static @Nullable Comment find(List<Comment> comments, String commentId) {
    for (Comment comment : comments) {
      Comment found =
          comment.commentId().equals(commentId)
              ? comment
              : find(comment.inlinedReplies(), commentId);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * Remembers a page's comments and their inlined replies.
   *
   * @param freshFor how long the page stays fresh; zero if it isn't remembered
   */
  void remember(Page<Comment> page, Duration freshFor) {
    if (!freshFor.isZero() && !page.items().isEmpty()) {
      Instant now = clock.instant();
      remember(page.items().get(0).noteId(), new Seen(page.items(), now.plus(freshFor)), now);
    }
  }

  /** Adds a page. It is synchronized because two pages of a note often arrive at once. */
  @SuppressWarnings("ReferenceEquality") // two loads of one page may have equal comments
  private synchronized void remember(String noteId, Seen page, Instant now) {
    List<Seen> pages = new ArrayList<>(fresh(noteId, now));
    // A page is served many times while it is fresh.
    if (pages.stream().noneMatch(seen -> seen.comments() == page.comments())) {
      pages.add(0, page);
      byNote.put(noteId, List.copyOf(pages.subList(0, Math.min(pages.size(), MOST_PAGES))));
    }
  }

  /** Returns the note's fresh pages, the latest first. */
  private List<Seen> fresh(String noteId, Instant now) {
    List<Seen> pages = byNote.get(noteId);
    return pages == null
        ? List.of()
        : pages.stream().filter(page -> now.isBefore(page.freshUntil())).toList();
  }

  void forget(@Observes UpstreamAddress.ResetEvent what) {
    if (what == UpstreamAddress.ResetEvent.ANSWERS) {
      byNote.clear();
    }
  }

  private record Seen(List<Comment> comments, Instant freshUntil) {}
}
