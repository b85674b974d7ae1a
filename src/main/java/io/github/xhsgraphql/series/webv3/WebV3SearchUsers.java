package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.search.SearchUsersRequest;
import io.github.xhsgraphql.search.SearchUsersStep;
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

/** Web V3's search for users (upstream/guide.md §5.2.2). */
@Singleton
class WebV3SearchUsers implements SearchUsersStep {

  private final WebV3Api api;
  private final UpstreamCaller caller;

  WebV3SearchUsers(@RestClient WebV3Api api, UpstreamCaller caller) {
    this.api = api;
    this.caller = caller;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/searchUsers")
  public Uni<Outcome<Page<User>>> call(SearchUsersRequest request, CallContext context) {
    int page = WebPages.number(request.at());
    return caller.call(
        Series.WEB_V3,
        "searchUsers",
        context,
        () -> api.searchUsers(request.keyword(), page),
        envelope -> WebUserSearchReader.users(envelope.payload(), page));
  }
}
