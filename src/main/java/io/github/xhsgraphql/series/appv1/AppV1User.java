package io.github.xhsgraphql.series.appv1;

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
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * App V1's profile of a user. It takes IDs only, so a share link costs a call of its own that turns
 * it into one.
 */
@Singleton
class AppV1User implements UserStep {

  private final AppV1Api api;
  private final UpstreamCaller caller;

  AppV1User(@RestClient AppV1Api api, UpstreamCaller caller) {
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
  @CircuitBreakerName("APP_V1/user")
  public Uni<Outcome<User>> call(UserRequest request, CallContext context) {
    String userId = request.userId();
    String link = request.shareText();
    if (userId != null) {
      return byId(userId, context);
    }
    return link == null
        ? Uni.createFrom().item(Outcome.notFound())
        : idOf(link, context)
            .flatMap(
                outcome ->
                    outcome instanceof Outcome.Found<String> found
                        ? byId(found.value(), context)
                        : Uni.createFrom().item(outcome.then(never -> Outcome.notFound())));
  }

  private Uni<Outcome<User>> byId(String userId, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "user",
        context,
        () -> api.user(userId),
        envelope -> AppUserReader.user(envelope, Series.APP_V1, UserRequest.byId(userId)));
  }

  /** Asked once per request, so that a retry of the profile doesn't pay for the link again. */
  private Uni<Outcome<String>> idOf(String link, CallContext context) {
    return context
        .once(
            new LinkAsked(link),
            () -> Uni.createFrom().item(new AtomicReference<Outcome<String>>()))
        .flatMap(
            known -> {
              Outcome<String> answer = known.get();
              return answer != null
                  ? Uni.createFrom().item(answer)
                  : ask(link, context).invoke(known::set);
            });
  }

  private Uni<Outcome<String>> ask(String link, CallContext context) {
    return caller.call(
        Series.APP_V1,
        "profileLink",
        context,
        () -> api.profileLink(link),
        envelope -> AppV1ProfileLink.read(envelope).then(found -> Outcome.found(found.userId())));
  }

  /** The key under which a request remembers where a link leads. */
  private record LinkAsked(String link) {}
}
