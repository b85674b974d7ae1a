package io.github.xhsgraphql.user;

import io.github.xhsgraphql.fallback.Completion;
import io.github.xhsgraphql.fallback.FallbackChain;
import io.github.xhsgraphql.graphql.selection.Selection;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.model.MissingFields;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * Replaces the real loader in tests of what surrounds a resolver. A user's nickname is the value of
 * the request's header {@code X-Echo}, and it is set on another thread. Two users fail with a Java
 * Error, one at once and one on that thread.
 */
@Alternative
@Singleton
public class EchoingUserLoader extends UserLoader {

  public static final String ERROR = "0000000000000000000000e1";
  public static final String LATE_ERROR = "0000000000000000000000e2";

  public static final String NEVER = "0000000000000000000000e3";

  private final CurrentVertxRequest http;

  EchoingUserLoader(FallbackChain chain, Completion completion, CurrentVertxRequest http) {
    super(chain, completion);
    this.http = http;
  }

  @Override
  public Uni<User> fill(User user, Selection selected, CallContext context) {
    if (user.userId().equals(ERROR)) {
      return recurse(user);
    }
    if (user.userId().equals(NEVER)) {
      return Uni.createFrom().nothing();
    }
    // As in resolvers that call upstream, the request scope is available only before the first
    // asynchronous step.
    String header = http.getCurrent().request().getHeader("X-Echo");
    return Uni.createFrom()
        .item(user)
        .emitOn(Infrastructure.getDefaultExecutor())
        .flatMap(
            same -> same.userId().equals(LATE_ERROR) ? recurse(same) : Uni.createFrom().item(same))
        .map(
            same -> UserBuilder.builder(same).nickname(header).missing(MissingFields.NONE).build());
  }

  @SuppressWarnings("InfiniteRecursion") // until the stack overflows
  private static Uni<User> recurse(User user) {
    return recurse(user);
  }
}
