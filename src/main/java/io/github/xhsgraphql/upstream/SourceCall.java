package io.github.xhsgraphql.upstream;

import io.github.xhsgraphql.ledger.CallBudget;
import io.github.xhsgraphql.ledger.RunningCall;
import io.github.xhsgraphql.tikhub.ChainFailure;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.Subject;
import io.github.xhsgraphql.tikhub.UpstreamFault;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One invocation of a source, including the retries that Fault Tolerance makes. The source sends
 * its calls through it, and the invocation's budget pays for them. It also remembers results that a
 * retry doesn't need to fetch again.
 */
public final class SourceCall {

  private final UpstreamCaller caller;
  private final CallBudget budget;
  private final Series series;
  private final String operation;
  private final Subject subject;
  private final boolean retryAllowed;
  private final ConcurrentMap<Object, Object> remembered;

  /**
   * @param operation the name of the {@link Operation}
   * @param subject the thing that the request is about
   * @param retryAllowed whether a failed call that isn't billed can be repeated
   */
  public SourceCall(
      UpstreamCaller caller,
      CallBudget budget,
      Series series,
      String operation,
      Subject subject,
      boolean retryAllowed) {
    this(caller, budget, series, operation, subject, retryAllowed, new ConcurrentHashMap<>());
  }

  private SourceCall(
      UpstreamCaller caller,
      CallBudget budget,
      Series series,
      String operation,
      Subject subject,
      boolean retryAllowed,
      ConcurrentMap<Object, Object> remembered) {
    this.caller = caller;
    this.budget = budget;
    this.series = series;
    this.operation = operation;
    this.subject = subject;
    this.retryAllowed = retryAllowed;
    this.remembered = remembered;
  }

  /** Returns the same invocation for a call to another endpoint of the series. */
  public SourceCall to(Operation<?, ?> other) {
    return new SourceCall(caller, budget, series, other.name(), subject, retryAllowed, remembered);
  }

  /**
   * Calls upstream once.
   *
   * @param request the REST client's method
   * @param reader turns the opened body into the outcome. An exception from it counts as
   *     SHAPE_CHANGED.
   * @return FOUND, EMPTY, NOT_FOUND or PRIVATE. Every other outcome is a failure with {@link
   *     UpstreamFault}.
   */
  public <T> Uni<Outcome<T>> send(
      Supplier<Uni<RestResponse<InputStream>>> request, Function<Envelope, Outcome<T>> reader) {
    return caller.call(this, request, reader);
  }

  /**
   * Records that a call begins.
   *
   * @return a failure with {@link ChainFailure} if no further call is allowed
   */
  public Uni<RunningCall> begin() {
    return budget.begin(operation, series);
  }

  /**
   * Emits the remembered result for a key. If there is none, runs the load and remembers its
   * result.
   */
  @SuppressWarnings("unchecked") // a key always belongs to one type of result
  public <T> Uni<T> remember(Object key, Supplier<Uni<T>> load) {
    T known = (T) remembered.get(key);
    return known != null
        ? Uni.createFrom().item(known)
        : load.get().invoke(item -> remembered.put(key, item));
  }

  /** Returns the name of the endpoint in logs and rules, {@code SERIES/operation}. */
  String name() {
    return series + "/" + operation;
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

  /** Returns whether a failed call that isn't billed can be repeated. */
  public boolean retryAllowed() {
    return retryAllowed;
  }
}
