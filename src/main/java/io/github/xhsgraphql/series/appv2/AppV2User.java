package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.series.app.AppUserReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserRequest;
import io.github.xhsgraphql.user.UserStep;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's profile of a user, by ID or by share link. */
@Singleton
class AppV2User implements UserStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2User(@RestClient AppV2Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.APP_V2;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/user")
  public Uni<Outcome<User>> call(UserRequest request, CallContext context) {
    return caller.call(
        Series.APP_V2,
        "user",
        context,
        () -> api.user(request.userId(), request.shareText()),
        envelope -> AppUserReader.user(envelope, Series.APP_V2, request));
  }
}
