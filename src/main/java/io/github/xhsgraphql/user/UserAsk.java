package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Ask;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one user, by exactly one of the two.
 *
 * @param userId 24 hex digits
 * @param shareText a short profile link, which only TikHub can open
 */
public record UserAsk(@Nullable String userId, @Nullable String shareText) implements Ask {

  public static UserAsk byId(String userId) {
    return new UserAsk(userId, null);
  }

  public static UserAsk byShareText(String shareText) {
    return new UserAsk(null, shareText);
  }
}
