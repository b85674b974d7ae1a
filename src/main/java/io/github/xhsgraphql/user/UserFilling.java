package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Completion.Completing;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.model.Merge;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;

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
    Merge<User> merge = new Merge<>(fuller, other);
    return UserBuilder.builder(fuller)
        .redId(merge.of(User::redId))
        .nickname(merge.of(User::nickname))
        .bio(merge.of(User::bio))
        .avatarUrl(merge.of(User::avatarUrl))
        .gender(merge.of(User::gender))
        .location(merge.of(User::location))
        .ipLocation(merge.of(User::ipLocation))
        .followerCount(merge.of(User::followerCount))
        .followingCount(merge.of(User::followingCount))
        .noteCount(merge.of(User::noteCount))
        .likeCount(merge.of(User::likeCount))
        .favoriteCount(merge.of(User::favoriteCount))
        .likeAndFavoriteCount(merge.of(User::likeAndFavoriteCount))
        .countsAreApproximate(fuller.countsAreApproximate() || isRoundedIn(merge))
        .verification(merge.of(User::verification))
        .tags(merge.of(User::tags))
        .favedNotesArePublic(merge.of(User::favedNotesArePublic))
        .missing(fuller.missing().and(other.missing()))
        .build();
  }

  /** Returns whether the merged user takes over a count that may be rounded. */
  private static boolean isRoundedIn(Merge<User> merge) {
    return merge.other().countsAreApproximate()
        && merge.takesAnyOf(
            User::followerCount,
            User::followingCount,
            User::noteCount,
            User::likeCount,
            User::favoriteCount,
            User::likeAndFavoriteCount);
  }
}
