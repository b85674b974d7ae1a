package io.github.xhsgraphql.upstream;

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
 * Decides which failures count in the circuit breakers of a series. An open circuit breaker affects
 * all clients, so upstream's answers about one thing must not open it:
 *
 * <ol>
 *   <li>Failures that affect the series count: no connection, a broken connection, a timeout, 400
 *       ("our fetch failed"), 403, 404, 5xx, and words by which upstream says that its own access
 *       to Xiaohongshu is blocked.
 *   <li>Failures that affect the key (401, 402, 429) don't count. {@link ApiKeySuspension} and the
 *       rate limiter handle them.
 *   <li>Failures that perhaps affect only the requested thing don't count either: a failure inside
 *       HTTP 200, an unreadable body, 422, and 400 for a share link, which can lead nowhere. They
 *       do count after {@link UpstreamConfig#circuitSubjects} different things failed in a row,
 *       until the next success.
 *   <li>FOUND, EMPTY, NOT_FOUND and PRIVATE are successes.
 * </ol>
 *
 * <p>The circuit breaker itself counts an {@link io.github.xhsgraphql.tikhub.UpstreamFault.Excused
 * UpstreamFault.Excused} as a success, because MicroProfile has only successes and failures. This
 * doesn't hide a failing series. Either failures of rule 1 are at least half of the calls, or
 * failures of rule 3 come in a row. {@code bench/run circuit} simulates this rule and alternatives.
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

  /** Records that a call to an endpoint succeeded. */
  synchronized void succeeded(String endpoint) {
    failedInARow.remove(endpoint);
  }

  /**
   * Returns whether a failure that just happened doesn't count. Also records failures of rule 3, so
   * call this method once per failure.
   *
   * @param endpoint the name of the endpoint, see {@link SourceCall#name}
   * @param subject the thing that the request was about
   */
  boolean excuses(String endpoint, Subject subject, Outcome<?> failure) {
    return switch (failure.scope()) {
      case SERIES -> false;
      case KEY -> true;
      case FETCH -> subject.kind() == Subject.Kind.LINK && isOneOfFew(endpoint, subject);
      case SUBJECT -> isOneOfFew(endpoint, subject);
    };
  }

  /** Removes all recorded failures. */
  public synchronized void reset() {
    failedInARow.clear();
  }

  private synchronized boolean isOneOfFew(String endpoint, Subject subject) {
    Set<Subject> subjects = failedInARow.computeIfAbsent(endpoint, none -> new HashSet<>());
    if (subjects.size() >= limit) {
      return false;
    }
    subjects.add(subject);
    return true;
  }
}
