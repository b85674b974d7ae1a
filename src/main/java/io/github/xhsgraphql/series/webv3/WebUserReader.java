package io.github.xhsgraphql.series.webv3;

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
import io.github.xhsgraphql.user.Verification;
import io.github.xhsgraphql.user.VerificationKind;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's own page (upstream/notes-users-topics.md §2.3). */
@Singleton
class WebUserReader {

  /** Reads a profile, which names its user at best by the way: {@code asked} is who it is. */
  Outcome<User> user(String asked, Json payload) {
    Json result = payload.get("result");
    if (Boolean.FALSE.equals(result.bool("success"))) {
      return Envelope.said(result.text("message", "msg"));
    }
    Json basic = payload.get("basic_info");
    if (!basic.isObject()) {
      return Outcome.shapeChanged("basicInfo is missing");
    }
    if (!basic.has("nickname", "nick_name")) {
      return Outcome.shapeChanged("basicInfo.nickname is missing");
    }
    String told = basic.text("user_id", "userid");
    if (basic.text("nickname", "nick_name") == null
        || (told != null && Ids.isXhsId(told) && !told.equals(asked))) {
      return Outcome.notFound();
    }
    return Outcome.found(profile(asked, payload, basic));
  }

  private static User profile(String userId, Json payload, Json basic) {
    Map<String, Count> counts = counts(payload.get("interactions"));
    List<Json> tags = payload.list("tags");
    return UserBuilder.builder()
        .userId(userId)
        .redId(basic.text("red_id"))
        .nickname(basic.text("nickname", "nick_name"))
        .bio(basic.text("desc"))
        .avatarUrl(basic.url("imageb", "images", "image", "avatar"))
        .gender(gender(basic.integer("gender")))
        .location(location(tags))
        .ipLocation(basic.text("ip_location"))
        .followerCount(Count.value(counts.get("fans")))
        .followingCount(Count.value(counts.get("follows")))
        .noteCount(Count.value(counts.get("notes")))
        .likeCount(Count.value(counts.get("liked")))
        .favoriteCount(Count.value(counts.get("collected")))
        .likeAndFavoriteCount(Count.value(counts.get("interaction")))
        .countsAreApproximate(counts.values().stream().anyMatch(Count::approximate))
        .verification(verification(basic.has("red_official_verify_type") ? basic : payload))
        .tags(payload.has("tags") ? names(tags) : null)
        .favedNotesArePublic(payload.get("tab_public").bool("collection"))
        .source(Series.WEB_V3)
        .gaps(Gaps.NONE)
        .build();
  }

  /** A list of {@code {type, count}}, or an object of counts by type. */
  private static Map<String, Count> counts(Json interactions) {
    Map<String, Count> counts = new HashMap<>();
    for (Json interaction : interactions.elements()) {
      put(counts, interaction.text("type"), interaction.count("count"));
    }
    for (Map.Entry<String, Json> field : interactions.fields()) {
      put(counts, field.getKey(), Count.parse(field.getValue().text()));
    }
    return counts;
  }

  private static void put(Map<String, Count> counts, @Nullable String type, @Nullable Count count) {
    if (type != null && count != null) {
      counts.putIfAbsent(type, count);
    }
  }

  private static @Nullable Gender gender(@Nullable Integer gender) {
    if (gender == null) {
      return null;
    }
    return switch (gender) {
      case 0 -> Gender.MALE;
      case 1 -> Gender.FEMALE;
      case 2 -> Gender.UNKNOWN;
      default -> null;
    };
  }

  private static @Nullable String location(List<Json> tags) {
    return tags.stream()
        .filter(tag -> "location".equals(tag.text("tag_type")))
        .map(tag -> tag.text("name"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A tag may be an icon only, such as the one for the gender. */
  private static List<String> names(List<Json> tags) {
    return tags.stream().map(tag -> tag.text("name")).filter(Objects::nonNull).toList();
  }

  /** The mark of a profile or a found user; null where there is none. */
  static @Nullable Verification verification(Json place) {
    Integer type = place.integer("red_official_verify_type");
    if (type == null || type == 0) {
      return null;
    }
    VerificationKind kind =
        switch (type) {
          case 1 -> VerificationKind.PERSON;
          case 2 -> VerificationKind.ORGANIZATION;
          default -> VerificationKind.OTHER;
        };
    return new Verification(kind, place.text("red_official_verify_content"));
  }
}
