package io.github.xhsgraphql.fallback;

import java.util.stream.Stream;

/**
 * A bean whose methods are sources of one series. Each method carries its own timeout, retry and
 * circuit breaker; it is named like the operation, and its circuit breaker {@code
 * SERIES/operation}.
 */
public interface Sources {

  /** The bean's methods, each with the operation that it serves. */
  Stream<Source<?, ?>> all();
}
