package io.github.xhsgraphql.access;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Reads client keys from {@code Authorization: Bearer …}, in access mode {@code keys} only. */
@Singleton
class ClientKeyMechanism implements HttpAuthenticationMechanism {

  static final String CHALLENGE = "Bearer realm=\"xhs-graphql\"";

  private static final String SCHEME = "Bearer ";

  private final boolean isEnabled;

  ClientKeyMechanism(AccessConfig config) {
    isEnabled = config.mode() == AccessConfig.Mode.KEYS;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext http, IdentityProviderManager identities) {
    List<String> sent = http.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (!isEnabled || sent.isEmpty()) {
      return Uni.createFrom().nullItem();
    }
    String header = sent.get(0);
    if (sent.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Uni.createFrom().failure(new AuthenticationFailedException());
    }
    return identities.authenticate(new ClientKeyRequest(header.substring(SCHEME.length()).strip()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext http) {
    return isEnabled
        ? Uni.createFrom()
            .item(
                new ChallengeData(
                    HttpResponseStatus.UNAUTHORIZED.code(),
                    HttpHeaderNames.WWW_AUTHENTICATE,
                    CHALLENGE))
        : Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(ClientKeyRequest.class);
  }
}
