package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.caching.NamedCache;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.ledger.CachedAnswer;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.PageRequest;
import io.github.xhsgraphql.upstream.UpstreamAddress;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds comments and replies on pages that are cached, because upstream can't return a single
 * comment. It remembers for each note which pages of comments and replies the gateway served. The
 * cache of answers has the pages.
 *
 * <p>An entry for each comment took a twelfth of the processor time of a query (bench/README.md).
 */
@Singleton
public class SeenComments {

  /** The largest number of pages for a note. The oldest page goes first. */
  private static final int MAX_PAGES = 250;

  private final NamedCache<String, Deque<SeenPage<?>>> pagesByNote;
  private final FallbackChain chain;

  SeenComments(@CacheName("seen-comments") Cache pagesByNote, FallbackChain chain) {
    this.pagesByNote = new NamedCache<>(pagesByNote);
    this.chain = chain;
  }

  /**
   * Finds a comment or a reply on the cached pages of its note. Empty if none of them has it, or if
   * the page is no longer fresh.
   *
   * @param calls receives the time for which the comment stays fresh
   */
  public Optional<Comment> find(String noteId, String commentId, CallContext calls) {
    return pages(noteId).stream()
        .flatMap(page -> page.find(commentId, chain, calls).stream())
        .findFirst();
  }

  /** Remembers that a page of a note's comments, or of the replies to one, was served. */
  synchronized <R extends PageRequest> void remember(
      String noteId, Operation<R, Page<Comment>> operation, R request) {
    Deque<SeenPage<?>> pages = pagesByNote.get(noteId);
    if (pages == null) {
      pages = new ArrayDeque<>();
      pagesByNote.put(noteId, pages);
    }
    SeenPage<R> page = new SeenPage<>(operation, request);
    pages.remove(page);
    pages.addFirst(page);
    if (pages.size() > MAX_PAGES) {
      pages.removeLast();
    }
  }

  /** Returns a copy of a note's pages, the latest first. */
  private synchronized List<SeenPage<?>> pages(String noteId) {
    Deque<SeenPage<?>> pages = pagesByNote.get(noteId);
    return pages == null ? List.of() : List.copyOf(pages);
  }

  void clear(@Observes UpstreamAddress.ResetEvent reset) {
    if (reset == UpstreamAddress.ResetEvent.ANSWERS) {
      pagesByNote.clear();
    }
  }

  private record SeenPage<R extends PageRequest>(Operation<R, Page<Comment>> operation, R request) {

    Optional<Comment> find(String commentId, FallbackChain chain, CallContext calls) {
      CachedAnswer<Page<Comment>> page = chain.peek(operation, request).orElse(null);
      if (page == null) {
        return Optional.empty();
      }
      Optional<Comment> found =
          page.sourced().value().items().stream()
              .flatMap(
                  comment -> Stream.concat(Stream.of(comment), comment.inlinedReplies().stream()))
              .filter(comment -> comment.commentId().equals(commentId))
              .findFirst();
      found.ifPresent(comment -> calls.fresh(page.freshFor()));
      return found;
    }
  }
}
