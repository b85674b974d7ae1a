package io.github.xhsgraphql.series.appv1;

import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.github.xhsgraphql.user.ProfileLink;
import io.github.xhsgraphql.user.ProfileLinkRequest;
import io.github.xhsgraphql.user.ProfileLinkStep;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V1's way from a profile link to the user's ID and token; no other series has one. */
@Singleton
class AppV1ProfileLink implements ProfileLinkStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;

  AppV1ProfileLink(@RestClient AppV1Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V1;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/profileLink")
  public Uni<Outcome<ProfileLink>> call(ProfileLinkRequest request, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "profileLink",
        context,
        () -> api.profileLink(request.url()),
        AppV1ProfileLink::read);
  }

  /** Only the docs tell this body; the ID is one level deep there (notes-users-topics.md §2.4). */
  static Outcome<ProfileLink> read(Envelope envelope) {
    Json payload = envelope.payload();
    String[] names = {"user_id", "userid", "uid"};
    String id = payload.text(names);
    if (id == null) {
      return payload.has(names)
          ? Outcome.notFound()
          : Outcome.shapeChanged("data.user_id is missing");
    }
    return XhsId.isValid(id)
        ? Outcome.found(new ProfileLink(id, payload.text("xsec_token")))
        : Outcome.shapeChanged("data.user_id is no ID");
  }
}
