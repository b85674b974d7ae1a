package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.series.common.ProfileBody;
import io.github.xhsgraphql.series.common.ProfileReader;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.InnerFailure;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.user.User;
import jakarta.inject.Singleton;

/** Reads a user's profile from Web V3 (docs/upstream.md 4.2). */
@Singleton
class WebUserReader {

  /**
   * Reads a profile.
   *
   * @param asked the ID of the requested user. The body seldom contains an ID. The outcome is
   *     NOT_FOUND if it contains another one.
   */
  Outcome<User> user(String asked, Json payload) {
    if (ErrorRow.is(payload)) {
      return ErrorRow.outcome(Subject.Kind.USER, payload);
    }
    Json result = payload.get("result");
    if (Boolean.FALSE.equals(result.bool("success"))) {
      return InnerFailure.of(Subject.Kind.USER, result.text("message", "msg"));
    }
    Json basic = payload.get("basic_info");
    if (!basic.isObject()) {
      return Outcome.shapeChanged("basicInfo is missing");
    }
    if (!basic.has("nickname", "nick_name")) {
      return Outcome.shapeChanged("basicInfo.nickname is missing");
    }
    String ownId = basic.text("user_id", "userid");
    if (basic.text("nickname", "nick_name") == null
        || (ownId != null && XhsId.isValid(ownId) && !ownId.equals(asked))) {
      return Outcome.notFound();
    }
    return Outcome.found(ProfileReader.profile(ProfileBody.of(payload), asked, Series.WEB_V3));
  }
}
