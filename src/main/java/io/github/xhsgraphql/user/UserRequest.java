package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one user, by exactly one of the two.
 *
 * @param userId 24 hex digits
 * @param shareText a short profile link, which only TikHub can open
 */
public record UserRequest(
    @Nullable String userId, @Nullable String shareText, @Override List<Series> passedOver)
    implements Request {

  public UserRequest {
    passedOver = List.copyOf(passedOver);
  }

  @Override
  public Subject subject() {
    return Subject.of(Subject.Kind.USER, userId, shareText);
  }

  public static UserRequest byId(String userId) {
    return new UserRequest(userId, null, List.of());
  }

  public static UserRequest byShareText(String shareText) {
    return new UserRequest(null, shareText, List.of());
  }

  /** The same user, for whom these series aren't asked. */
  UserRequest passingOver(List<Series> asked) {
    return new UserRequest(userId, shareText, asked);
  }
}
