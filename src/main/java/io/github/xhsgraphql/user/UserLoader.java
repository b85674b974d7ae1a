package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Completion;
import io.github.xhsgraphql.fallback.Completion.Completed;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.selection.PartialLoader;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.Sourced;
import io.github.xhsgraphql.sharelink.ShareLink;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads the selected fields that a user lacks. It loads a user only once per GraphQL request. */
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
   * Returns the user with all selected fields.
   *
   * @return a failure only if nothing but the user's ID was known. Otherwise the user keeps the
   *     failure, and only the missing fields fail.
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
   * Returns whether the user's faved notes are public, or null if not even the user's profile gives
   * this. Loads the profile only if the field is missing from the user.
   */
  public Uni<@Nullable Boolean> favedNotesArePublic(User user, CallContext context) {
    return user.missing().names().contains("favedNotesArePublic")
        ? byId(user.userId(), context).map(User::favedNotesArePublic)
        : Uni.createFrom().item(user.favedNotesArePublic());
  }

  /**
   * Returns the same as {@link #favedNotesArePublic}, but never calls upstream. Empty if neither
   * the user nor the cached profile gives it.
   */
  public Optional<Boolean> knownFavedNotesArePublic(User user) {
    return Optional.ofNullable(user.favedNotesArePublic())
        .or(
            () ->
                chain
                    .peek(UserOperations.USER, UserRequest.byId(user.userId()))
                    .map(User::favedNotesArePublic));
  }

  /** Loads the user that a short profile link leads to. */
  Uni<User> byShareText(String shareText, CallContext context) {
    return load(UserRequest.byShareText(shareText), context);
  }

  /** Returns the user that a share link points to, with all selected fields. */
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
