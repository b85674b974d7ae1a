package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Completion;
import io.github.xhsgraphql.fallback.Completion.Completed;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.PartialLoader;
import io.github.xhsgraphql.graphql.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads what a query selects of a user and isn't known yet; once per user and request. */
@Singleton
public class UserLoader implements PartialLoader<User> {

  private final FallbackChain chain;
  private final Completion completion;

  UserLoader(FallbackChain chain, Completion completion) {
    this.chain = chain;
    this.completion = completion;
  }

  @Override
  public Class<User> type() {
    return User.class;
  }

  /**
   * The user with everything that is selected.
   *
   * @return a failure only for a user of whom nothing but the ID was known; else the failure is
   *     kept with the user, and only the missing fields fail
   */
  @Override
  public Uni<User> fill(User user, Selection selected, CallContext context) {
    return user.missing().includeAny(selected.names())
        ? fill(new UserFilling(user, selected, UserRequest.byId(user.userId())), context)
        : Uni.createFrom().item(user);
  }

  private Uni<User> fill(UserFilling filling, CallContext context) {
    return completion
        .complete(UserOperations.USER, filling, Completed.nothing(), context)
        .flatMap(filling::finished);
  }

  /**
   * Whether others may see what the user faved; null where not even their profile tells. Asks
   * upstream only if nobody has yet.
   */
  public Uni<@Nullable Boolean> favedNotesArePublic(User user, CallContext context) {
    return user.missing().names().contains("favedNotesArePublic")
        ? byId(user.userId(), context).map(User::favedNotesArePublic)
        : Uni.createFrom().item(user.favedNotesArePublic());
  }

  /** As {@link #favedNotesArePublic}, as far as it is known at no cost. */
  public Optional<Boolean> knownFavedNotesArePublic(User user) {
    return Optional.ofNullable(user.favedNotesArePublic())
        .or(
            () ->
                chain
                    .peek(UserOperations.USER, UserRequest.byId(user.userId()))
                    .map(User::favedNotesArePublic));
  }

  /** The user behind a short profile link. */
  Uni<User> byShareText(String shareText, CallContext context) {
    return load(UserRequest.byShareText(shareText), context);
  }

  /** The user that a link points to, with everything that is selected. */
  Uni<User> byLink(ShareLink link, Selection selected, CallContext context) {
    String userId = Objects.requireNonNull(link.userId(), "a link to a user");
    String shareText = link.openedAs();
    if (shareText == null) {
      return fill(User.stub(userId), selected, context);
    }
    UserRequest request = UserRequest.byShareText(shareText);
    return fill(new UserFilling(User.stub(userId), selected, request), context);
  }

  private Uni<User> byId(String userId, CallContext context) {
    return load(UserRequest.byId(userId), context);
  }

  private Uni<User> load(UserRequest request, CallContext context) {
    return chain.serve(UserOperations.USER, request, context).map(Sourced::value);
  }
}
