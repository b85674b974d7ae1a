package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * One invocation of a source, with all the retries that fault tolerance makes of it: what its calls
 * are charged to, and what a retry need not ask again.
 */
public final class SourceCall {

  private final CallBudget budget;
  private final Series series;
  private final String operation;
  private final Subject subject;
  private final boolean retryAllowed;
  private final ConcurrentMap<Object, Object> remembered;

  /**
   * @param operation the name of the {@link Operation}
   * @param subject what is asked about
   * @param retryAllowed whether a call that failed at no cost may be repeated
   */
  public SourceCall(
      CallBudget budget, Series series, String operation, Subject subject, boolean retryAllowed) {
    this(budget, series, operation, subject, retryAllowed, new ConcurrentHashMap<>());
  }

  private SourceCall(
      CallBudget budget,
      Series series,
      String operation,
      Subject subject,
      boolean retryAllowed,
      ConcurrentMap<Object, Object> remembered) {
    this.budget = budget;
    this.series = series;
    this.operation = operation;
    this.subject = subject;
    this.retryAllowed = retryAllowed;
    this.remembered = remembered;
  }

  /** The same invocation, for a call to another of the series' endpoints. */
  public SourceCall to(Operation<?, ?> other) {
    return new SourceCall(budget, series, other.name(), subject, retryAllowed, remembered);
  }

  /**
   * Records that a call begins.
   *
   * @return a failure with {@link ChainFailure} if no further call may be made
   */
  public Uni<CallLedger.Running> begin() {
    return budget.begin(operation, series);
  }

  /** Emits what the load emitted for this key before, or else runs it. */
  @SuppressWarnings("unchecked") // a key always belongs to one type of result
  public <T> Uni<T> remember(Object key, Supplier<Uni<T>> load) {
    T known = (T) remembered.get(key);
    return known != null
        ? Uni.createFrom().item(known)
        : load.get().invoke(item -> remembered.put(key, item));
  }

  public Series series() {
    return series;
  }

  public String operation() {
    return operation;
  }

  public Subject subject() {
    return subject;
  }

  /** Whether a call that failed at no cost may be repeated. */
  public boolean retryAllowed() {
    return retryAllowed;
  }
}
