package io.github.xhsgraphql.fallback;

import java.util.stream.Stream;

/**
 * A bean whose methods are sources of one series. Each method has its own timeout, retry and
 * circuit breaker. The method has the operation's name, and its circuit breaker is named {@code
 * SERIES/operation}.
 */
public interface Sources {

  /** Returns the bean's methods, each with the operation that it serves. */
  Stream<Source<?, ?>> all();
}
