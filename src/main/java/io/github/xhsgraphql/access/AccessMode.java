package io.github.xhsgraphql.access;

/** GATEWAY_ACCESS: who may ask. */
public enum AccessMode {
  /** Whoever sends one of the keys that GATEWAY_CLIENT_KEYS knows. */
  KEYS,
  /** Anybody who reaches the port. */
  OPEN,
  /** Whoever sends an access token that quarkus-oidc accepts, by its own settings. */
  OIDC
}
