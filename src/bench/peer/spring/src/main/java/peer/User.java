package peer;

import peer.TikHubBodies.Mention;
import peer.TikHubBodies.Profile;

/** A user. Only a profile has the fields after the avatar. */
public record User(
    String userId,
    String nickname,
    String avatarUrl,
    String redId,
    String bio,
    String ipLocation,
    Long followerCount,
    Long followingCount,
    Long noteCount) {

  static User of(String userId) {
    return new User(userId, null, null, null, null, null, null, null, null);
  }

  static User of(Mention user) {
    String avatar = Values.https(Values.firstFilled(user.image(), user.images()));
    return new User(user.userid(), user.nickname(), avatar, null, null, null, null, null, null);
  }

  static User of(Profile user) {
    return new User(
        user.userid(),
        user.nickname(),
        Values.https(Values.firstFilled(user.imageb(), user.images())),
        Values.filled(user.redId()),
        Values.filled(user.desc()),
        Values.filled(user.ipLocation()),
        user.fans(),
        user.follows(),
        user.ndiscovery());
  }

  public String id() {
    return Values.globalId("User", userId);
  }
}
