package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what notes and comments tell of a user in passing. The names differ from place to place:
 * {@code userid} or {@code user_id}, {@code image} or {@code images} (upstream/facts.md 6).
 */
final class AppMentionReader {

  private AppMentionReader() {}

  /** The mentioned user's ID; null where there is none or upstream masks it. */
  static @Nullable String id(Json user) {
    String id = rawId(user);
    return id != null && Ids.isXhsId(id) ? id : null;
  }

  /** The ID as it came, perhaps masked: still the same for all comments by one user on a note. */
  static @Nullable String rawId(Json user) {
    return user.text("userid", "user_id", "id");
  }

  static @Nullable String nickname(Json user) {
    return user.text("nickname", "nick_name", "name");
  }

  static @Nullable String avatar(Json user) {
    return user.url("image", "images", "avatar");
  }

  /** The mentioned user; null where the ID isn't told. */
  static @Nullable User user(Json user, Series series) {
    String id = id(user);
    return id == null ? null : user(id, user, series);
  }

  /** The user of this ID with what the mention tells, and gaps for all that it doesn't. */
  static User user(String id, Json user, Series series) {
    String nickname = nickname(user);
    String avatar = avatar(user);
    String redId = user.text("red_id");
    Set<String> gaps = new HashSet<>(User.PROFILE_FIELDS);
    close(gaps, "redId", redId != null);
    // That there is one says nothing of its description yet.
    close(gaps, "verification", Integer.valueOf(0).equals(verifyType(user)));
    open(gaps, "nickname", nickname == null);
    open(gaps, "avatarUrl", avatar == null);
    return UserBuilder.builder()
        .userId(id)
        .nickname(nickname)
        .avatarUrl(avatar)
        .redId(redId)
        .verification(verification(user))
        .source(series)
        .gaps(Gaps.of(gaps))
        .build();
  }

  /** The verification mark of a profile or a mention; null where there is none. */
  static @Nullable Verification verification(Json user) {
    Integer type = verifyType(user);
    boolean marked = Boolean.TRUE.equals(user.bool("red_official_verified"));
    if (type == null ? !marked : type == 0) {
      return null;
    }
    return new Verification(kind(type), user.text("red_official_verify_content"));
  }

  private static @Nullable Integer verifyType(Json user) {
    return user.integer("red_official_verify_type");
  }

  private static VerificationKind kind(@Nullable Integer type) {
    if (type == null) {
      return VerificationKind.OTHER;
    }
    return switch (type) {
      case 1 -> VerificationKind.PERSON;
      case 2 -> VerificationKind.ORGANIZATION;
      default -> VerificationKind.OTHER;
    };
  }

  private static void close(Set<String> gaps, String field, boolean told) {
    if (told) {
      gaps.remove(field);
    }
  }

  private static void open(Set<String> gaps, String field, boolean untold) {
    if (untold) {
      gaps.add(field);
    }
  }
}
