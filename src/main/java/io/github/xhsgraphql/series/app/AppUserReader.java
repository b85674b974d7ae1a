package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.graphql.Gaps;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.Gender;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import io.github.xhsgraphql.user.UserRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a user's profile: a flat native object, which some clients saw wrapped in {@code user} or
 * {@code basic_info} (upstream/notes-users-topics.md §2.1).
 */
public final class AppUserReader {

  private static final String[] OTHER_PROFILE_KEYS = {
    "fans", "follows", "liked", "red_id", "desc", "gender", "interactions", "ndiscovery"
  };

  private AppUserReader() {}

  /** The profile; NOT_FOUND where the body is another user's, or nobody's. */
  public static Outcome<User> user(Envelope envelope, Series series, UserRequest request) {
    return DetailBody.read(envelope, payload -> user(payload, series, request));
  }

  private static Outcome<User> user(Json payload, Series series, UserRequest request) {
    ProfileBody body = ProfileBody.of(payload);
    String told = body.userId();
    String nickname = body.nickname();
    if (told == null && nickname == null) {
      return nobody(body);
    }
    String userId = told != null ? told : request.userId();
    if (userId == null || (request.userId() == null && !Ids.isXhsId(userId))) {
      return Outcome.shapeChanged("data.userid is missing");
    }
    if (request.userId() != null && !request.userId().equals(userId)) {
      return Outcome.notFound();
    }
    User user = profile(body, userId, nickname, series);
    return isBlank(user) ? Outcome.notFound() : Outcome.found(user);
  }

  private static <T> Outcome<T> nobody(ProfileBody body) {
    boolean named = body.has("userid", "user_id", "id", "nickname", "name");
    return !named && body.has(OTHER_PROFILE_KEYS)
        ? Outcome.shapeChanged("data.userid and data.nickname are missing")
        : Outcome.notFound();
  }

  /** A "success" that echoes the ID and tells nothing. */
  private static boolean isBlank(User user) {
    return user.nickname() == null && user.redId() == null && user.followerCount() == null;
  }

  private static User profile(
      ProfileBody body, String userId, @Nullable String nickname, Series series) {
    Count fans = body.count("fans");
    Count follows = body.count("follows");
    Count likes = body.count("liked");
    Count favorites = body.count("collected");
    Count together = body.interaction("interaction");
    Count notes = body.noteCount();
    return UserBuilder.builder()
        .userId(userId)
        .redId(body.text("red_id"))
        .nickname(nickname)
        .bio(body.bio())
        .avatarUrl(body.avatar())
        .gender(gender(body.with("gender").integer("gender")))
        .location(body.text("location"))
        .ipLocation(body.text("ip_location"))
        .followerCount(Count.value(fans))
        .followingCount(Count.value(follows))
        .noteCount(Count.value(notes))
        .likeCount(Count.value(likes))
        .favoriteCount(Count.value(favorites))
        .likeAndFavoriteCount(together(likes, favorites, together))
        .countsAreApproximate(
            Count.anyApproximate(fans, follows, notes, likes, favorites, together))
        .verification(AppMentionReader.verification(body.with("red_official_verify_type")))
        .tags(tags(body.with("tags").get("tags")))
        .favedNotesArePublic(body.with("tab_public").get("tab_public").bool("collection"))
        .source(series)
        .gaps(Gaps.NONE)
        .build();
  }

  private static @Nullable Long together(
      @Nullable Count likes, @Nullable Count favorites, @Nullable Count told) {
    return likes != null && favorites != null
        ? (Long) (likes.value() + favorites.value())
        : Count.value(told);
  }

  private static @Nullable Gender gender(@Nullable Integer code) {
    if (code == null) {
      return null;
    }
    return switch (code) {
      case 0 -> Gender.MALE;
      case 1 -> Gender.FEMALE;
      case 2 -> Gender.UNKNOWN;
      default -> null;
    };
  }

  /** A tag may be an icon without a name, such as the gender. */
  private static @Nullable List<String> tags(Json tags) {
    return tags.isArray()
        ? tags.elements().stream().map(tag -> tag.text("name")).filter(Objects::nonNull).toList()
        : null;
  }
}
