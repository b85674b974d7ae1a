package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Users as notes and comments mention them. Their {@code xsecToken}s are left alone: they open no
 * note (upstream/facts.md 28).
 */
final class WebMentionReader {

  private WebMentionReader() {}

  /** The user as far as told; null where no ID, or a masked one, is given. */
  static @Nullable User user(Json user) {
    String userId = user.text("user_id", "userid", "id");
    if (userId == null || !Ids.isXhsId(userId)) {
      return null;
    }
    Set<String> gaps = new HashSet<>(User.PROFILE_FIELDS);
    String nickname = told("nickname", nickname(user), gaps);
    String avatarUrl = told("avatarUrl", avatarUrl(user), gaps);
    String redId = told("redId", user.text("red_id"), gaps);
    return UserBuilder.builder()
        .userId(userId)
        .nickname(nickname)
        .avatarUrl(avatarUrl)
        .redId(redId)
        .source(Series.WEB_V3)
        .gaps(Gaps.of(gaps))
        .build();
  }

  static @Nullable String nickname(Json user) {
    return user.text("nickname", "nick_name", "name");
  }

  static @Nullable String avatarUrl(Json user) {
    return user.url("avatar", "image", "images");
  }

  private static @Nullable String told(String field, @Nullable String value, Set<String> gaps) {
    if (value == null) {
      gaps.add(field);
    } else {
      gaps.remove(field);
    }
    return value;
  }
}
