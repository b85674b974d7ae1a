package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.upstream.UpstreamCaller;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserRequest;
import io.github.xhsgraphql.user.UserStep;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Users by ID. No token is needed. */
@Singleton
class WebV3User implements UserStep {

  private final WebV3Api api;
  private final UpstreamCaller caller;
  private final WebUserReader reader;

  WebV3User(@RestClient WebV3Api api, UpstreamCaller caller, WebUserReader reader) {
    this.api = api;
    this.caller = caller;
    this.reader = reader;
  }

  @Override
  public Series series() {
    return Series.WEB_V3;
  }

  @Override
  public Optional<String> refusal(UserRequest request) {
    return request.userId() == null ? Optional.of(NoteTokens.NO_SHORT_LINKS) : Optional.empty();
  }

  @Override
  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/user")
  public Uni<Outcome<User>> call(UserRequest request, CallContext context) {
    String userId = Objects.requireNonNull(request.userId(), NoteTokens.NO_SHORT_LINKS);
    return caller.call(
        Series.WEB_V3,
        "user",
        context,
        () -> api.userInfo(userId),
        envelope -> reader.user(userId, envelope.payload()));
  }
}
