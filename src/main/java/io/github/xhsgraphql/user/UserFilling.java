package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Completion.Completing;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines how {@link io.github.xhsgraphql.fallback.Completion} loads the selected fields that a
 * user lacks.
 *
 * @param known the user as a mention gives it, or a stub
 * @param first the request to begin with, by ID or by a short link
 */
record UserFilling(User known, Selection selected, UserRequest first)
    implements Completing<UserRequest, User> {

  @Override
  public UserRequest request(List<Series> passedOver) {
    return passedOver.isEmpty() ? first : UserRequest.byId(known.userId()).passingOver(passedOver);
  }

  @Override
  public boolean isEnough(User found) {
    return !merged(found).missing().includeAny(selected.names());
  }

  @Override
  public boolean isStub() {
    return known.source() == null;
  }

  @Override
  public User failedWith(User user, Throwable failure) {
    return UserBuilder.builder(user).missing(user.missing().failedWith(failure)).build();
  }

  /**
   * Merges two answers. The result has the values of the fuller answer, and the other answer's
   * values where the fuller one has none.
   */
  @Override
  public User merge(User other, User fuller) {
    return UserBuilder.builder(fuller)
        .redId(or(fuller.redId(), other.redId()))
        .nickname(or(fuller.nickname(), other.nickname()))
        .bio(or(fuller.bio(), other.bio()))
        .avatarUrl(or(fuller.avatarUrl(), other.avatarUrl()))
        .gender(or(fuller.gender(), other.gender()))
        .location(or(fuller.location(), other.location()))
        .ipLocation(or(fuller.ipLocation(), other.ipLocation()))
        .followerCount(or(fuller.followerCount(), other.followerCount()))
        .followingCount(or(fuller.followingCount(), other.followingCount()))
        .noteCount(or(fuller.noteCount(), other.noteCount()))
        .likeCount(or(fuller.likeCount(), other.likeCount()))
        .favoriteCount(or(fuller.favoriteCount(), other.favoriteCount()))
        .likeAndFavoriteCount(or(fuller.likeAndFavoriteCount(), other.likeAndFavoriteCount()))
        .countsAreApproximate(fuller.countsAreApproximate() || isRoundedIn(other, fuller))
        .verification(or(fuller.verification(), other.verification()))
        .tags(or(fuller.tags(), other.tags()))
        .favedNotesArePublic(or(fuller.favedNotesArePublic(), other.favedNotesArePublic()))
        .missing(fuller.missing().and(other.missing()))
        .build();
  }

  private static <V> @Nullable V or(@Nullable V value, @Nullable V otherwise) {
    return value != null ? value : otherwise;
  }

  /** Returns whether the merged user takes over a count that may be rounded. */
  private static boolean isRoundedIn(User other, User fuller) {
    return other.countsAreApproximate()
        && ((fuller.followerCount() == null && other.followerCount() != null)
            || (fuller.followingCount() == null && other.followingCount() != null)
            || (fuller.noteCount() == null && other.noteCount() != null)
            || (fuller.likeCount() == null && other.likeCount() != null)
            || (fuller.favoriteCount() == null && other.favoriteCount() != null)
            || (fuller.likeAndFavoriteCount() == null && other.likeAndFavoriteCount() != null));
  }
}
