package io.github.xhsgraphql.user;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.tikhub.Series;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A user. It is complete, or has only the fields that a note, a comment or a search result gives.
 *
 * @param source the series that served the user; null only in a stub, which has nothing but its ID
 */
@RecordBuilder
@Description(
    "A user. A field that can't be loaded is null, with an error in `errors`. A field for which"
        + " upstream has no value is null without an error.")
public record User(
    @Description("Xiaohongshu's ID of the user: 24 hex digits.") @Cost(callsById = 0) @NonNull
        String userId,
    @Description("The account number that Xiaohongshu displays (小红书号). It can contain letters.")
        @Cost(calls = 1)
        @Nullable String redId,
    @Description("The displayed name.") @Nullable String nickname,
    @Description("The user's description of themselves. Null if there is none.") @Cost(calls = 1)
        @Nullable String bio,
    @Description("The URL of the profile picture. Null if unknown.") @Nullable String avatarUrl,
    @Description("The gender in the profile.") @Cost(calls = 1) @Nullable Gender gender,
    @Description("The place that the user states in the profile. Null if there is none.")
        @Cost(calls = 1)
        @Nullable String location,
    @Description(
            "The place that Xiaohongshu derives from the user's IP address, such as a province. The"
                + " APP series return it in English, and WEB_V3 in Chinese. Null if Xiaohongshu"
                + " shows none.")
        @Cost(calls = 1)
        @Nullable String ipLocation,
    @Description("The number of users who follow this user.") @Cost(calls = 1)
        @Nullable Long followerCount,
    @Description("The number of users that this user follows.") @Cost(calls = 1)
        @Nullable Long followingCount,
    @Description("The number of notes that the user posted.") @Cost(calls = 1)
        @Nullable Long noteCount,
    @Description(
            "The number of likes received. Only the APP series distinguish likes from favorites.")
        @Cost(calls = 1)
        @Nullable Long likeCount,
    @Description(
            "The number of favorites received. Only the APP series distinguish favorites from"
                + " likes.")
        @Cost(calls = 1)
        @Nullable Long favoriteCount,
    @Description("The number of likes and favorites received, together.") @Cost(calls = 1)
        @Nullable Long likeAndFavoriteCount,
    @Description(
            "Whether any count of this object may be rounded, as in 1.2万. False if all counts are"
                + " exact.")
        boolean countsAreApproximate,
    @Description("The account's verification. Null if the account is not verified.")
        @Cost(calls = 1)
        @Nullable Verification verification,
    @Description(
            "The labels in the profile, such as a city or an occupation. Empty if there are none.")
        @Cost(calls = 1)
        @Nullable List<@NonNull String> tags,
    @Description(
            "Whether the favorites are public. False if the user hides them, and null if unknown.")
        @Cost(calls = 1)
        @Nullable Boolean favedNotesArePublic,
    @Description("The series that served this object.") @NonNull @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, PartiallyLoaded {

  /** The fields that only a user's profile gives. A mention of the user lacks them. */
  public static final Set<String> PROFILE_FIELDS =
      Set.of(
          "redId",
          "bio",
          "gender",
          "location",
          "ipLocation",
          "followerCount",
          "followingCount",
          "noteCount",
          "likeCount",
          "favoriteCount",
          "likeAndFavoriteCount",
          "verification",
          "tags",
          "favedNotesArePublic");

  private static final Set<String> MENTION_FIELDS =
      Set.of("nickname", "avatarUrl", "countsAreApproximate", "source");

  /** Returns a user with only an ID. */
  public static User stub(String userId) {
    Set<String> unknown = new java.util.HashSet<>(PROFILE_FIELDS);
    unknown.addAll(MENTION_FIELDS);
    return UserBuilder.builder().userId(userId).missing(MissingFields.of(unknown)).build();
  }

  @Description("The global ID, for `node` and `nodes`. It is opaque.")
  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("User", userId);
  }

  /** Returns the address of the user's page, without a token. */
  @Description("The URL of the user's profile page, without a token.")
  @NonNull
  @Cost(callsById = 0)
  public String getProfileUrl() {
    return "https://www.xiaohongshu.com/user/profile/" + userId;
  }
}
