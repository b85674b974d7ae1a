package io.github.xhsgraphql.series.appv1;

import static io.github.xhsgraphql.tikhub.Series.APP_V1;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.series.app.AppUserReader;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.user.ProfileLink;
import io.github.xhsgraphql.user.ProfileLinkRequest;
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

/**
 * The sources for users in App V1. The profile endpoint accepts only IDs, so a share link costs one
 * more call, which resolves the link to an ID.
 */
@Singleton
class AppV1UserSources implements Sources {

  private final AppV1Api api;

  AppV1UserSources(@RestClient AppV1Api api) {
    this.api = api;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(APP_V1, UserOperations.USER, this::user),
        Source.of(APP_V1, UserOperations.PROFILE_LINK, this::profileLink));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/user")
  Uni<Outcome<User>> user(UserRequest request, SourceCall call) {
    String userId = request.userId();
    String link = request.shareText();
    if (userId != null) {
      return byId(userId, call);
    }
    if (link == null) {
      return Uni.createFrom().item(Outcome.notFound());
    }
    // The invocation remembers the resolved link, so that a retry doesn't pay for it again.
    SourceCall ofLink = call.to(UserOperations.PROFILE_LINK);
    return call.remember(link, () -> open(link, ofLink))
        .flatMap(
            outcome ->
                outcome instanceof Outcome.Found<ProfileLink> found
                    ? byId(found.value().userId(), call)
                    : Uni.createFrom().item(outcome.then(never -> Outcome.notFound())));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("APP_V1/profileLink")
  Uni<Outcome<ProfileLink>> profileLink(ProfileLinkRequest request, SourceCall call) {
    return open(request.url(), call);
  }

  private Uni<Outcome<User>> byId(String userId, SourceCall call) {
    return call.send(
        () -> api.user(userId),
        envelope -> AppUserReader.user(envelope, APP_V1, UserRequest.byId(userId)));
  }

  private Uni<Outcome<ProfileLink>> open(String link, SourceCall call) {
    return call.send(() -> api.profileLink(link), AppV1ProfileLinkReader::read);
  }
}
