package io.github.xhsgraphql.access;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** What each client has used of what it may use. It never fails, and never blocks. */
public interface ClientUsage {

  /**
   * Counts a request.
   *
   * @return zero if it may be served, else how long the client should wait
   */
  Uni<Duration> request(String client);

  /**
   * Whether the client may cause upstream calls.
   *
   * @return zero if it may, else how long it should wait
   */
  Uni<Duration> upstream(String client);

  /** Counts an upstream call. */
  void called(String client);
}
