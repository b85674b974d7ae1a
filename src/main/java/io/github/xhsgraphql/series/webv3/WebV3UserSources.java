package io.github.xhsgraphql.series.webv3;

import static io.github.xhsgraphql.tikhub.Series.WEB_V3;

import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.fallback.Sources;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.upstream.SourceCall;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserOperations;
import io.github.xhsgraphql.user.UserRequest;
import io.smallrye.faulttolerance.api.CircuitBreakerName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The source for users in Web V3. It accepts only IDs, and needs no token. */
@Singleton
class WebV3UserSources implements Sources {

  private final WebV3Api api;
  private final WebUserReader reader;

  WebV3UserSources(@RestClient WebV3Api api, WebUserReader reader) {
    this.api = api;
    this.reader = reader;
  }

  @Override
  public Stream<Source<?, ?>> all() {
    return Stream.of(
        Source.of(WEB_V3, UserOperations.USER, this::user).refusing(WebV3UserSources::refusal));
  }

  @Timeout
  @Retry
  @CircuitBreaker
  @CircuitBreakerName("WEB_V3/user")
  Uni<Outcome<User>> user(UserRequest request, SourceCall call) {
    String userId = Objects.requireNonNull(request.userId(), NoteTokens.NO_SHORT_LINKS);
    return call.send(
        () -> api.userInfo(userId), envelope -> reader.user(userId, envelope.payload()));
  }

  private static Optional<String> refusal(UserRequest request) {
    return request.userId() == null ? Optional.of(NoteTokens.NO_SHORT_LINKS) : Optional.empty();
  }
}
