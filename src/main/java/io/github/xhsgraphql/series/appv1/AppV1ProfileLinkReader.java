package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.user.ProfileLink;

/**
 * Reads the user ID and the token that a profile link resolves to. The shape of the body is known
 * only from TikHub's documentation.
 */
final class AppV1ProfileLinkReader {

  private AppV1ProfileLinkReader() {}

  static Outcome<ProfileLink> read(Envelope envelope) {
    Json payload = envelope.payload();
    if (ErrorRow.is(payload)) {
      return ErrorRow.outcome(Subject.Kind.USER, payload);
    }
    String[] names = {"user_id", "userid", "uid"};
    String id = payload.text(names);
    if (id == null) {
      return payload.has(names)
          ? Outcome.notFound()
          : Outcome.shapeChanged("data.user_id is missing");
    }
    return XhsId.isValid(id)
        ? Outcome.found(new ProfileLink(id, payload.text("xsec_token")))
        : Outcome.shapeChanged("data.user_id is not an ID");
  }
}
