package io.github.xhsgraphql.access;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Admits a request if the access mode and the limits of its client allow it.
 *
 * <p>All others fail with an {@link ApiException}, UNAUTHENTICATED or THROTTLED. Their responses
 * have the header that belongs to the error.
 */
@Singleton
public class AccessGuard {

  private final AccessConfig.Mode mode;
  private final ClientUsage usage;
  private final ClientMetrics metrics;

  AccessGuard(AccessConfig config, ClientUsage usage, ClientMetrics metrics) {
    this.mode = config.mode();
    this.usage = usage;
    this.metrics = metrics;
  }

  /** Passes the request on, or fails it. */
  public void check(RoutingContext http) {
    Context context = Vertx.currentContext();
    client(http)
        .flatMap(this::withinLimits)
        .emitOn(task -> runOn(context, task))
        .subscribe()
        .with(client -> admit(http, client), failure -> reject(http, failure));
  }

  /**
   * Runs the task immediately if the context is current already. It is, unless the check had to
   * wait for another service.
   */
  private static void runOn(Context context, Runnable task) {
    if (context == Vertx.currentContext()) {
      task.run();
    } else {
      context.runOnContext(now -> task.run());
    }
  }

  private void admit(RoutingContext http, Client client) {
    metrics.request(client.label(), AccessDecision.ADMITTED);
    client.makeCurrent();
    http.next();
  }

  private void reject(RoutingContext http, Throwable failure) {
    // Nothing reads the body after this. Left unread, it would block the connection.
    http.request().resume();
    if (failure instanceof AccessRejectedException rejection) {
      metrics.request(rejection.client(), rejection.decision());
      http.response().putHeader(rejection.header(), rejection.headerValue());
      http.fail(rejection.status(), rejection.error());
    } else {
      http.fail(failure);
    }
  }

  private Uni<Client> client(RoutingContext http) {
    return switch (mode) {
      case OPEN -> Uni.createFrom().item(Client.ANYBODY);
      case KEYS -> name(http, "a client key").map(Client::keyHolder);
      case OIDC -> name(http, "an access token").map(Client::tokenHolder);
    };
  }

  private static Uni<String> name(RoutingContext http, String kind) {
    // Without this, Quarkus answers bad credentials by itself, without a body.
    http.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    return QuarkusHttpUser.getSecurityIdentity(http, null)
        .onFailure(SecurityException.class)
        .transform(refused -> AccessRejectedException.badCredentials(kind))
        .map(identity -> name(identity, kind));
  }

  private static String name(@Nullable SecurityIdentity identity, String kind) {
    if (identity == null || identity.isAnonymous()) {
      throw AccessRejectedException.noCredentials(kind);
    }
    return identity.getPrincipal().getName();
  }

  private Uni<Client> withinLimits(Client client) {
    return usage
        .recordRequest(client.name())
        .invoke(wait -> check(client, wait, AccessDecision.TOO_MANY_REQUESTS))
        .flatMap(isWithin -> usage.checkUpstreamCalls(client.name()))
        .invoke(wait -> check(client, wait, AccessDecision.TOO_MANY_UPSTREAM_CALLS))
        .replaceWith(client);
  }

  private static void check(Client client, Duration wait, AccessDecision otherwise) {
    if (!wait.isZero()) {
      throw AccessRejectedException.throttled(client, otherwise, wait);
    }
  }
}
