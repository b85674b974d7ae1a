package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import java.util.Optional;

/** TikHub's operations on users. */
public final class UserOperations {

  /** Loads a user's profile, by ID or by a short link. */
  public static final Operation<UserRequest, User> USER =
      Operation.<UserRequest, User>of("user", "profiles", Kind.USER, User.class)
          .alsoAnswering(UserOperations::byId);

  /**
   * Loads the user ID and the token of a short profile link. Only App V1 gives them without the
   * profile.
   */
  public static final Operation<ProfileLinkRequest, ProfileLink> PROFILE_LINK =
      Operation.of("profileLink", "profile links", Kind.USER, ProfileLink.class);

  private UserOperations() {}

  private static Optional<UserRequest> byId(UserRequest request, User user) {
    return request.shareText() == null
        ? Optional.empty()
        : Optional.of(UserRequest.byId(user.userId()));
  }
}
