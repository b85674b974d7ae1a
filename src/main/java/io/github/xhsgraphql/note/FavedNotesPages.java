package io.github.xhsgraphql.note;

import io.github.xhsgraphql.fallback.ResumePoints;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.relay.PageSource;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserLoader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the pages of the notes that a user faved. It distinguishes an empty list from a hidden one,
 * and fails with PRIVATE if the list is hidden.
 *
 * <p>Upstream signals hidden favorites in several ways (docs/upstream.md 5.3), and the rules are:
 *
 * <ul>
 *   <li>If {@code favedNotesArePublic} is known to be false for the user, no page is requested.
 *   <li>If upstream marks a page with {@code fallback}, the reader of the series reports PRIVATE.
 *   <li>If the first page is empty without that mark, the list may be empty or hidden. Only then is
 *       {@code favedNotesArePublic} loaded. If upstream doesn't give it, the list counts as empty.
 *       If loading it fails, the list fails.
 * </ul>
 */
record FavedNotesPages(PageSource<Note> pages, User user, UserLoader users, CallContext calls)
    implements PageSource<Note> {

  @Override
  public Uni<Page<Note>> load(@Nullable Position at) {
    boolean areHidden = users.knownFavedNotesArePublic(user).filter(known -> !known).isPresent();
    if (areHidden) {
      return hidden();
    }
    return pages
        .load(at)
        .flatMap(page -> isFirst(at) && page.items().isEmpty() ? judge(page) : whole(page));
  }

  private Uni<Page<Note>> judge(Page<Note> empty) {
    return users
        .favedNotesArePublic(user, calls)
        .flatMap(isPublic -> Boolean.FALSE.equals(isPublic) ? hidden() : whole(empty));
  }

  private static boolean isFirst(@Nullable Position at) {
    return at == null || at.values().isEmpty();
  }

  private static Uni<Page<Note>> whole(Page<Note> page) {
    return Uni.createFrom().item(page);
  }

  private static Uni<Page<Note>> hidden() {
    return Uni.createFrom().failure(new ChainFailure(ChainFailure.Reason.PRIVATE, List.of()));
  }

  @Override
  public ResumePoints resumePoints() {
    return pages.resumePoints();
  }
}
