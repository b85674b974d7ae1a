package io.github.xhsgraphql.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Identifies clients by their keys. The principal is the client's name. */
@Singleton
class ClientKeyProvider implements IdentityProvider<ClientKeyRequest> {

  private final ClientKeys keys;

  ClientKeyProvider(ClientKeys keys) {
    this.keys = keys;
  }

  @Override
  public Class<ClientKeyRequest> getRequestType() {
    return ClientKeyRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      ClientKeyRequest request, AuthenticationRequestContext context) {
    return keys.clientWith(request.key())
        .map(client -> Uni.createFrom().item(identity(client)))
        .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  private static SecurityIdentity identity(String client) {
    return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(client)).build();
  }
}
