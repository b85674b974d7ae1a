package io.github.xhsgraphql.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whose key this is. */
final class ClientKeyRequest extends BaseAuthenticationRequest {

  private final String key;

  ClientKeyRequest(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }
}
