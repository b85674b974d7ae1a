package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Operation.Kind;
import java.util.Optional;

/** What TikHub can be asked about users. */
public final class UserOperations {

  /** A user's profile, by ID or by a short link. */
  public static final Operation<UserRequest, User> USER =
      Operation.<UserRequest, User>of("user", "profiles", Kind.USER, User.class)
          .alsoAnswering(UserOperations::byId);

  /** The user's ID and token that a short profile link leads to. Only App V1 tells them alone. */
  public static final Operation<ProfileLinkRequest, ProfileLink> PROFILE_LINK =
      Operation.of("profileLink", "profile links", Kind.USER, ProfileLink.class);

  private UserOperations() {}

  private static Optional<UserRequest> byId(UserRequest request, User user) {
    return request.shareText() == null
        ? Optional.empty()
        : Optional.of(UserRequest.byId(user.userId()));
  }
}
