package io.github.xhsgraphql.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Receives a response part by part, for a client that supports it. If nothing is deferred, or if
 * all deferred fragments are complete when the initial part is, it receives nothing, and the
 * response is whole.
 *
 * <p>Calls come one at a time, from any thread, and must not block. Implementations must serialize
 * the arguments during the call, because the arguments change afterwards.
 */
public interface IncrementalDelivery {

  /** Receives the initial part, with everything that isn't deferred. More parts follow. */
  void initial(GraphQLResponse initial);

  /**
   * Receives further results, except the last ones, which are in the whole {@link GraphQLResponse}.
   */
  void incremental(List<IncrementalResult> results);

  /** Returns a stage that completes if the client disconnects before it has the whole response. */
  CompletionStage<Void> abandoned();
}
