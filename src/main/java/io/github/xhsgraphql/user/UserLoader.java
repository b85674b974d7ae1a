package io.github.xhsgraphql.user;

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

  UserLoader(FallbackChain chain) {
    this.chain = chain;
  }

  @Override
  public Class<User> type() {
    return User.class;
  }

  /**
   * The user with everything that is selected.
   *
   * @return a failure only for a user of whom nothing but the ID was known; else the failure is
   *     kept in the user's gaps, and only the fields that lack fail
   */
  @Override
  public Uni<User> fill(User user, Selection selected, CallContext context) {
    if (!user.gaps().touch(selected.names())) {
      return Uni.createFrom().item(user);
    }
    Uni<User> loaded = byId(user.userId(), context);
    if (user.source() == null) {
      return loaded;
    }
    return loaded
        .map(profile -> merge(user, profile))
        .onFailure()
        .recoverWithItem(failure -> withFailure(user, failure));
  }

  /**
   * Whether others may see what the user faved; null where not even their profile tells. Asks
   * upstream only if nobody has yet.
   */
  public Uni<@Nullable Boolean> favedNotesArePublic(User user, CallContext context) {
    return user.gaps().fields().contains("favedNotesArePublic")
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
    return link.openedAs() == null
        ? fill(User.stub(userId), selected, context)
        : byShareText(link.openedAs(), context);
  }

  private Uni<User> byId(String userId, CallContext context) {
    return load(UserRequest.byId(userId), context);
  }

  private Uni<User> load(UserRequest request, CallContext context) {
    return chain.serve(UserOperations.USER, request, context).map(Sourced::value);
  }

  /** The profile; where it is silent, what the mention told. */
  private static User merge(User mention, User profile) {
    return UserBuilder.builder(profile)
        .redId(profile.redId() != null ? profile.redId() : mention.redId())
        .nickname(profile.nickname() != null ? profile.nickname() : mention.nickname())
        .avatarUrl(profile.avatarUrl() != null ? profile.avatarUrl() : mention.avatarUrl())
        .followerCount(
            profile.followerCount() != null ? profile.followerCount() : mention.followerCount())
        .noteCount(profile.noteCount() != null ? profile.noteCount() : mention.noteCount())
        .countsAreApproximate(profile.countsAreApproximate() || isCountMissing(profile, mention))
        .verification(
            profile.verification() != null ? profile.verification() : mention.verification())
        .build();
  }

  /** Whether a rounded count of the mention stands in for one that the profile lacks. */
  private static boolean isCountMissing(User profile, User mention) {
    return mention.countsAreApproximate()
        && ((profile.followerCount() == null && mention.followerCount() != null)
            || (profile.noteCount() == null && mention.noteCount() != null));
  }

  private static User withFailure(User user, Throwable failure) {
    return UserBuilder.builder(user).gaps(user.gaps().failedWith(failure)).build();
  }
}
