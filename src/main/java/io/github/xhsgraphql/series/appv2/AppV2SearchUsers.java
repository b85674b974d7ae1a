package io.github.xhsgraphql.series.appv2;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.search.SearchUsersRequest;
import io.github.xhsgraphql.search.SearchUsersStep;
import io.github.xhsgraphql.series.app.AppUserSearchReader;
import io.github.xhsgraphql.series.app.SearchPlace;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.github.xhsgraphql.user.User;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** App V2's search for users (upstream/guide.md §5.2.1). */
@Singleton
class AppV2SearchUsers implements SearchUsersStep {

  private final AppV2Api api;
  private final UpstreamCaller caller;

  AppV2SearchUsers(@RestClient AppV2Api api, UpstreamCaller caller) {
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
  @CircuitBreakerName("APP_V2/searchUsers")
  public Uni<Outcome<Page<User>>> call(SearchUsersRequest request, CallContext context) {
    SearchPlace at = SearchPlace.at(request.at());
    return caller.call(
        Series.APP_V2,
        "searchUsers",
        context,
        () -> api.searchUsers(request.keyword(), at.page(), at.searchId()),
        envelope -> AppUserSearchReader.users(envelope, Series.APP_V2, at.numbered(envelope)));
  }
}
