package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.series.common.ProfileBody;
import io.github.xhsgraphql.series.common.ProfileReader;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserRequest;

/** Reads a user's profile from a response of the App series (docs/upstream.md 4.1). */
public final class AppUserReader {

  private static final String[] OTHER_PROFILE_KEYS = {
    "fans", "follows", "liked", "red_id", "desc", "gender", "interactions", "ndiscovery"
  };

  private AppUserReader() {}

  /** Reads the profile. Returns NOT_FOUND if the body is another user's or no user's. */
  public static Outcome<User> user(Envelope envelope, Series series, UserRequest request) {
    return DetailBody.read(envelope, Subject.Kind.USER, payload -> user(payload, series, request));
  }

  private static Outcome<User> user(Json payload, Series series, UserRequest request) {
    ProfileBody body = ProfileBody.of(payload);
    String ownId = body.userId();
    String nickname = body.nickname();
    if (ownId == null && nickname == null) {
      return nobody(body);
    }
    String userId = ownId != null ? ownId : request.userId();
    if (userId == null || (request.userId() == null && !XhsId.isValid(userId))) {
      return Outcome.shapeChanged("data.userid is missing");
    }
    if (request.userId() != null && !request.userId().equals(userId)) {
      return Outcome.notFound();
    }
    User user = ProfileReader.profile(body, userId, series);
    return isBlank(user) ? Outcome.notFound() : Outcome.found(user);
  }

  private static <T> Outcome<T> nobody(ProfileBody body) {
    boolean named = body.has("userid", "user_id", "id", "nickname", "name");
    return !named && body.has(OTHER_PROFILE_KEYS)
        ? Outcome.shapeChanged("data.userid and data.nickname are missing")
        : Outcome.notFound();
  }

  /** Returns whether a "success" repeats the user's ID and has nothing else. */
  private static boolean isBlank(User user) {
    return user.nickname() == null && user.redId() == null && user.followerCount() == null;
  }
}
