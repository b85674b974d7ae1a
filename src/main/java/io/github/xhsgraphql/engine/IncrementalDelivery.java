package io.github.xhsgraphql.engine;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Takes an answer part by part, for a client that can. Where nothing is deferred, or all of it is
 * known already, it takes nothing: the answer is whole. Calls come one at a time, from any thread,
 * and must not block. Their arguments change afterwards, so that they have to be written at once.
 */
public interface IncrementalDelivery {

  /** Takes what isn't deferred. More is to come. */
  void initial(Answer initial);

  /** Takes further results, but for the last: those are in the whole {@link Answer}. */
  void incremental(List<IncrementalResult> results);

  /** Completes if the client goes before it has the whole answer. */
  CompletionStage<Void> abandoned();
}
