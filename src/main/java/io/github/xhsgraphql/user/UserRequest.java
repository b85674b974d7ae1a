package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one user, by exactly one of the two.
 *
 * @param userId 24 hex digits
 * @param shareText a short profile link, which only TikHub can open
 */
public record UserRequest(@Nullable String userId, @Nullable String shareText) implements Request {

  public static UserRequest byId(String userId) {
    return new UserRequest(userId, null);
  }

  public static UserRequest byShareText(String shareText) {
    return new UserRequest(null, shareText);
  }

  @Override
  public Subject subject() {
    return Subject.of(Subject.Kind.USER, userId, shareText);
  }
}
