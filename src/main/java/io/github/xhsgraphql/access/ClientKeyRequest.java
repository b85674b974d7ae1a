package io.github.xhsgraphql.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request to authenticate the client that has a key. */
final class ClientKeyRequest extends BaseAuthenticationRequest {

  private final String key;

  ClientKeyRequest(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
