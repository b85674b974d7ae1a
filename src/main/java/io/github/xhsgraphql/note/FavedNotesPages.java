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
 * The pages of the notes that a user faved, which tells an empty list from a hidden one.
 *
 * <p>Upstream shows hidden favorites in several ways (docs/upstream.md 5.3). Where the user's own
 * flag says so and is known, no page is asked for. A page marked {@code fallback} is PRIVATE by
 * itself: the series' reader says so. What is left is a first page that is merely empty: it may
 * mean either, and only then the flag is asked for. If that isn't told either, nothing says that
 * they are hidden, and the list is as empty as upstream says; if the asking fails, so does the
 * list.
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
