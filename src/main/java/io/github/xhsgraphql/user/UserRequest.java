package io.github.xhsgraphql.user;

import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for one user. Exactly one of {@code userId} and {@code shareText} isn't null.
 *
 * @param userId the user's ID, 24 hex digits; null in a request by link
 * @param shareText a short profile link, which only TikHub can open; null in a request by ID
 * @param passedOver the series to skip, because they were already asked
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

  /** Returns a request for the same user that skips these series. */
  UserRequest passingOver(List<Series> asked) {
    return new UserRequest(userId, shareText, asked);
  }
}
