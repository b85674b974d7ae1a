package io.github.xhsgraphql.series.appv2;

import static io.github.xhsgraphql.tikhub.Series.APP_V2;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.series.app.AppUserReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserOperations;
import io.github.xhsgraphql.user.UserRequest;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The source for user profiles in App V2. It accepts an ID or a share link. */
@Singleton
class AppV2UserSources implements Sources {

  private final AppV2Api api;

  AppV2UserSources(@RestClient AppV2Api api) {
    this.api = api;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(Source.of(APP_V2, UserOperations.USER, this::user));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V2/user")
  Uni<Outcome<User>> user(UserRequest request, SourceCall call) {
    return call.send(
        () -> api.user(request.userId(), request.shareText()),
        envelope -> AppUserReader.user(envelope, APP_V2, request));
  }
}
