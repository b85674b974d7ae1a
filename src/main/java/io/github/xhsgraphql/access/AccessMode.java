package io.github.xhsgraphql.access;

/** GATEWAY_ACCESS: who may send requests. */
public enum AccessMode {
  /** Clients that send one of the keys in GATEWAY_CLIENT_KEYS. */
  KEYS,
  /** Everybody who can reach the port. */
  OPEN,
  /** Clients that send an access token that quarkus-oidc accepts according to its own settings. */
  OIDC
}
