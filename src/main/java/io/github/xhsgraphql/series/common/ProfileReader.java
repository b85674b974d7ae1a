package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.Gender;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserBuilder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads users from their profiles (docs/upstream.md 4.1, 4.2). */
public final class ProfileReader {

  private ProfileReader() {}

  /**
   * Reads a profile. Fields that it lacks are marked missing, because other series can have them.
   *
   * @param userId the user's ID, which Web V3's profiles don't contain
   */
  public static User profile(ProfileBody body, String userId, Series series) {
    Count fans = body.count("fans");
    Count follows = body.count("follows");
    Count likes = body.count("liked");
    Count favorites = body.count("collected");
    Count together = body.interaction("interaction");
    Count notes = body.noteCount();
    Json tags = body.with("tags").get("tags");
    UserBuilder read =
        UserBuilder.builder()
            .userId(userId)
            .redId(body.text("red_id"))
            .nickname(body.nickname())
            .bio(body.bio())
            .avatarUrl(body.avatar())
            .gender(Gender.ofCode(body.with("gender").integer("gender")))
            .location(location(body.text("location"), tags))
            .ipLocation(body.text("ip_location"))
            .followerCount(Count.toLong(fans))
            .followingCount(Count.toLong(follows))
            .noteCount(Count.toLong(notes))
            .likeCount(Count.toLong(likes))
            .favoriteCount(Count.toLong(favorites))
            .likeAndFavoriteCount(together(likes, favorites, together))
            .countsAreApproximate(
                Count.anyApproximate(fans, follows, notes, likes, favorites, together))
            .verification(MentionReader.verification(body.with("red_official_verify_type")))
            .tags(tags.isArray() ? names(tags) : null)
            .favedNotesArePublic(body.with("tab_public").get("tab_public").bool("collection"))
            .source(series);
    MissingFields missing =
        MissingFields.builder(Set.of())
            .addIfNull("redId", read.redId())
            .addIfNull("nickname", read.nickname())
            .addIfNull("avatarUrl", read.avatarUrl())
            .addIfNull("gender", read.gender())
            .addIfNull("followerCount", read.followerCount())
            .addIfNull("followingCount", read.followingCount())
            .addIfNull("noteCount", read.noteCount())
            .addIfNull("likeCount", read.likeCount())
            .addIfNull("favoriteCount", read.favoriteCount())
            .addIfNull("likeAndFavoriteCount", read.likeAndFavoriteCount())
            .addIf("verification", !body.has("red_official_verify_type", "red_official_verified"))
            .addIfNull("tags", read.tags())
            .build();
    return read.missing(missing).build();
  }

  /** Returns the exact sum if both counts exist, else the sum that upstream sent. */
  private static @Nullable Long together(
      @Nullable Count likes, @Nullable Count favorites, @Nullable Count given) {
    return likes != null && favorites != null
        ? (Long) (likes.value() + favorites.value())
        : Count.toLong(given);
  }

  /** Returns the location. In Web V3, only a tag has it. Returns null if there is none. */
  private static @Nullable String location(@Nullable String own, Json tags) {
    return own != null
        ? own
        : tags.elements().stream()
            .filter(tag -> "location".equals(tag.text("tag_type")))
            .map(tag -> tag.text("name"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /**
   * Returns the names of the tags. A tag can be an icon without a name, such as the one for the
   * gender.
   */
  private static List<String> names(Json tags) {
    return tags.elements().stream().map(tag -> tag.text("name")).filter(Objects::nonNull).toList();
  }
}
