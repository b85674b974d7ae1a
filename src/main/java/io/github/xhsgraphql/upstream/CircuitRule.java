package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.SourceCall;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides which failures count against a series in its circuit breakers. A circuit breaker opens
 * for everybody, so what upstream says about one thing must not open it:
 *
 * <ol>
 *   <li>What concerns the series counts: no connection, a broken one, a time-out, 400 ("our fetch
 *       failed"), 403, 404, 5xx, and words by which upstream says that its own access to
 *       Xiaohongshu is blocked.
 *   <li>What concerns the key (401, 402, 429) doesn't count. {@link ApiKeySuspension} and the rate
 *       limiter deal with it.
 *   <li>What may concern only the thing that was asked for doesn't count either: a failure inside
 *       HTTP 200, a body that can't be read, 422, and 400 for a share link, which may lead nowhere.
 *       Once that has happened for {@link UpstreamConfig#circuitSubjects} different things in a
 *       row, with no success between, such failures count as well, until the next success.
 *   <li>FOUND, EMPTY, NOT_FOUND and PRIVATE are successes.
 * </ol>
 *
 * <p>The circuit breaker itself takes an {@link UpstreamFault.Excused} for a success, because
 * MicroProfile knows nothing between the two. That doesn't hide a failing series: failures of rule
 * 1 are at least half of the calls, or those of rule 3 come in a row. {@code bench/run circuit}
 * simulates the rule and its alternatives.
 */
@Singleton
public class CircuitRule {

  private final Map<String, Set<Subject>> failedInARow = new HashMap<>();
  private final int limit;

  @Inject
  CircuitRule(UpstreamConfig config) {
    this(config.circuitSubjects());
  }

  CircuitRule(int limit) {
    this.limit = limit;
  }

  /** A call ended well. */
  synchronized void succeeded(SourceCall call) {
    failedInARow.remove(name(call));
  }

  /** Whether a failure that has just happened doesn't count. */
  boolean excuses(SourceCall call, Outcome<?> failure) {
    return switch (failure.scope()) {
      case SERIES -> false;
      case KEY -> true;
      case FETCH -> call.subject().kind() == Subject.Kind.LINK && isOneOfFew(call);
      case SUBJECT -> isOneOfFew(call);
    };
  }

  /** Forgets all failures. */
  public synchronized void reset() {
    failedInARow.clear();
  }

  private synchronized boolean isOneOfFew(SourceCall call) {
    Set<Subject> subjects = failedInARow.computeIfAbsent(name(call), none -> new HashSet<>());
    if (subjects.size() >= limit) {
      return false;
    }
    subjects.add(call.subject());
    return true;
  }

  private static String name(SourceCall call) {
    return call.series() + "/" + call.operation();
  }
}
