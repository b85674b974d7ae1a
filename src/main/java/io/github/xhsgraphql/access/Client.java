package io.github.xhsgraphql.access;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/**
 * Who sent a request.
 *
 * @param name by which the client's usage is counted
 * @param label by which metrics know it: of a small, fixed set, unlike the names in tokens
 */
record Client(String name, String label) {

  /** Everybody together, where nobody is told apart. */
  static final Client ANYBODY = new Client("anybody", "anybody");

  /** What metrics call those who are nobody's client. */
  static final String UNKNOWN = "unknown";

  private static final String KEY = Client.class.getName();

  static Client keyHolder(String name) {
    return new Client(name, name);
  }

  static Client tokenHolder(String name) {
    return new Client(name, "oidc");
  }

  /** Makes it the client of the HTTP request that is being served here. */
  void enter() {
    ContextLocals.put(KEY, this);
  }

  /** The client of the HTTP request that is being served here; empty outside of one. */
  static Optional<Client> current() {
    return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
  }
}
