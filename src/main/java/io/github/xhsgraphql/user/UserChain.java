package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.ChainParts;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.tikhub.Operation;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Who is asked for a profile. */
@Singleton
public class UserChain extends FallbackChain<UserRequest, User> {

  UserChain(@All List<UserStep> steps, ChainParts parts) {
    super(Operation.USER, steps, parts);
  }

  @Override
  protected Optional<UserRequest> alsoAnswers(UserRequest request, User user) {
    return request.shareText() == null
        ? Optional.empty()
        : Optional.of(UserRequest.byId(user.userId()));
  }
}
