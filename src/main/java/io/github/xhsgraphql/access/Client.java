package io.github.xhsgraphql.access;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;

/**
 * The client that sent a request.
 *
 * @param name the name under which the client's usage is counted
 * @param label the client's label in metrics. Labels come from a small, fixed set; names in tokens
 *     don't
 */
record Client(String name, String label) {

  /** All clients together, in the access mode that doesn't identify them. */
  static final Client ANYBODY = new Client("anybody", "anybody");

  /** The label in metrics of requests that belong to no client. */
  static final String UNKNOWN = "unknown";

  private static final String KEY = Client.class.getName();

  static Client keyHolder(String name) {
    return new Client(name, name);
  }

  static Client tokenHolder(String name) {
    return new Client(name, "oidc");
  }

  /** Stores this as the client of the current HTTP request. */
  void makeCurrent() {
    ContextLocals.put(KEY, this);
  }

  /** Returns the client of the current HTTP request; empty outside of one. */
  static Optional<Client> current() {
    return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
  }
}
