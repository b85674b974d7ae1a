package io.github.xhsgraphql.user;

import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
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
public record User(
    @Cost(callsById = 0) @NonNull @Description("Xiaohongshu's own ID, 24 hex digits.")
        String userId,
    @Cost(calls = 1) @Description("The account number that people see (小红书号). May hold letters.")
        @Nullable String redId,
    @Nullable String nickname,
    @Cost(calls = 1) @Nullable String bio,
    @Nullable String avatarUrl,
    @Cost(calls = 1) @Nullable Gender gender,
    @Cost(calls = 1) @Nullable String location,
    @Cost(calls = 1) @Nullable String ipLocation,
    @Cost(calls = 1) @Nullable Long followerCount,
    @Cost(calls = 1) @Nullable Long followingCount,
    @Cost(calls = 1) @Nullable Long noteCount,
    @Cost(calls = 1)
        @Description("Likes received. Only the APP series tell it apart from favorites.")
        @Nullable Long likeCount,
    @Cost(calls = 1)
        @Description("Favorites received. Only the APP series tell it apart from likes.")
        @Nullable Long favoriteCount,
    @Cost(calls = 1) @Description("Likes and favorites received, together.")
        @Nullable Long likeAndFavoriteCount,
    boolean countsAreApproximate,
    @Cost(calls = 1) @Nullable Verification verification,
    @Cost(calls = 1) @Nullable List<@NonNull String> tags,
    @Cost(calls = 1) @Description("False if the user hides what they faved, null if unknown.")
        @Nullable Boolean favedNotesArePublic,
    @NonNull @Description("The series that served this object.") @Nullable Series source,
    @Ignore MissingFields missing)
    implements Node, Partial {

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

  /** Returns a user of whom only the ID is known. */
  public static User stub(String userId) {
    Set<String> unknown = new java.util.HashSet<>(PROFILE_FIELDS);
    unknown.addAll(MENTION_FIELDS);
    return UserBuilder.builder().userId(userId).missing(MissingFields.of(unknown)).build();
  }

  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return GlobalId.of("User", userId);
  }

  /** Returns the address of the user's page, without a token. */
  @NonNull
  @Cost(callsById = 0)
  public String getProfileUrl() {
    return "https://www.xiaohongshu.com/user/profile/" + userId;
  }
}
