package io.github.xhsgraphql.access;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Counts what each client uses, and compares it with the limits. It never fails and never blocks.
 */
public interface ClientUsage {

  /**
   * Counts a request.
   *
   * @return zero if it may be served, otherwise how long the client should wait
   */
  Uni<Duration> recordRequest(String client);

  /**
   * Checks whether the client may cause upstream calls.
   *
   * @return zero if it may, otherwise how long it should wait
   */
  Uni<Duration> checkUpstreamCalls(String client);

  /** Counts an upstream call. */
  void recordUpstreamCall(String client);
}
