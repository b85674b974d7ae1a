package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads users that notes, comments and searches mention. The names of the fields differ between
 * these places (docs/upstream.md 2.4). The reader ignores a user's {@code xsec_token} because it
 * doesn't give access to a note (9.1).
 */
public final class MentionReader {

  private MentionReader() {}

  /**
   * Returns the user's ID as upstream sent it, possibly masked; null if there is none. On one note,
   * all comments by the same user have the same masked ID.
   */
  public static @Nullable String rawId(Json user) {
    return user.text("userid", "user_id", "id");
  }

  static @Nullable String nickname(Json user) {
    return user.text("nickname", "nick_name", "name");
  }

  static @Nullable String avatar(Json user) {
    return ImageAddresses.shown(user.url("image", "images", "avatar"));
  }

  /** Reads the mentioned user. Returns null if there is no ID or upstream masks it. */
  public static @Nullable User user(Json user, Series series) {
    String id = rawId(user);
    return id != null && XhsId.isValid(id) ? user(id, user, series) : null;
  }

  /**
   * Builds a user from an ID and the fields that the mention has. All other fields are marked
   * missing.
   */
  static User user(String id, Json user, Series series) {
    String nickname = nickname(user);
    String avatar = avatar(user);
    String redId = user.text("red_id");
    MissingFields missing =
        MissingFields.builder(User.PROFILE_FIELDS)
            .addIfNull("nickname", nickname)
            .addIfNull("avatarUrl", avatar)
            .addIfNull("redId", redId)
            // A mention has the mark, but not its description.
            .addIf("verification", !isUnverified(user))
            .build();
    return UserBuilder.builder()
        .userId(id)
        .nickname(nickname)
        .avatarUrl(avatar)
        .redId(redId)
        .verification(verification(user))
        .source(series)
        .missing(missing)
        .build();
  }

  /** Returns the verification mark of a profile or a mention; null if there is none. */
  static @Nullable Verification verification(Json user) {
    Integer type = verifyType(user);
    boolean marked = type == null ? Boolean.TRUE.equals(verified(user)) : type != 0;
    return marked
        ? new Verification(VerificationKind.ofCode(type), user.text("red_official_verify_content"))
        : null;
  }

  /**
   * Returns whether upstream states that the user has no mark. Returns false if upstream says
   * nothing.
   */
  private static boolean isUnverified(Json user) {
    Integer type = verifyType(user);
    return type == null ? Boolean.FALSE.equals(verified(user)) : type == 0;
  }

  private static @Nullable Boolean verified(Json user) {
    return user.bool("red_official_verified");
  }

  private static @Nullable Integer verifyType(Json user) {
    return user.integer("red_official_verify_type");
  }
}
