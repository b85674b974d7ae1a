package io.github.xhsgraphql.graphql.request;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import io.github.xhsgraphql.graphql.error.ResolverExceptionHandler;
import io.github.xhsgraphql.ledger.CallContext;
import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.RequestCalls;
import io.smallrye.graphql.api.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The state of one GraphQL request: its upstream calls, and the errors and warnings to report
 * beside its data.
 */
public final class RequestState {

  private final RequestCalls calls;
  private final Queue<GraphQLError> errors = new ConcurrentLinkedQueue<>();
  private final Set<Warning> warnings = ConcurrentHashMap.newKeySet();
  private final @Nullable RequestState whole;
  private volatile boolean uncacheable;
  private volatile boolean incremental;

  /** Creates the state of a whole request. */
  public RequestState(RequestCalls calls) {
    this(calls, null);
  }

  private RequestState(RequestCalls calls, @Nullable RequestState whole) {
    this.calls = calls;
    this.whole = whole;
  }

  /**
   * Returns the state of one part of a response that is delivered incrementally.
   *
   * <p>The part has its own errors, warnings and calls. It shares the deadline, the call budget and
   * the loads of the whole request. Its warnings and calls count for the whole request as well.
   */
  public RequestState part() {
    return whole == null ? new RequestState(calls.part(), this) : whole.part();
  }

  /** Returns the state of the request that a resolver runs in. */
  public static RequestState of(Context context) {
    return of(context.unwrap(DataFetchingEnvironment.class).getGraphQlContext());
  }

  /** Returns the state of the request that the engine executes. */
  public static RequestState of(GraphQLContext context) {
    return context.get(RequestState.class);
  }

  /**
   * Returns the call context of one field. If the field gets a stale value, the response has a
   * warning with the field's path.
   *
   * @param context the field's context, which must be read before the first asynchronous step
   */
  public static CallContext calls(Context context) {
    return new FieldCallContext(of(context), path(context));
  }

  /** Returns the call context of the field or object at this path. */
  public CallContext callsAt(ResultPath path) {
    return new FieldCallContext(this, path);
  }

  private static ResultPath path(Context context) {
    return context.unwrap(DataFetchingEnvironment.class).getExecutionStepInfo().getPath();
  }

  /** Stores this state where resolvers find it. */
  public void storeIn(GraphQLContext context) {
    context.put(RequestState.class, this);
  }

  /** Returns the calls and the deadline of the request. */
  public RequestCalls calls() {
    return calls;
  }

  /** Returns the upstream calls that the request has caused. */
  public CallLedger ledger() {
    return calls.ledger();
  }

  /**
   * Returns a consumer for the reason why a list that has data is incomplete. The reason becomes an
   * error at the list's path.
   *
   * @param context the context of the list's field, which must be read before the first
   *     asynchronous step
   */
  public Consumer<Throwable> listErrors(Context context) {
    ResultPath path = path(context);
    return failure -> errors.add(ResolverExceptionHandler.error(failure, path));
  }

  /** Whether this is only one part of the request. Deferred fragments are the other parts. */
  public boolean isPart() {
    return whole != null;
  }

  /**
   * Records that the response is delivered in parts. Such a response isn't cached, because its data
   * alone isn't the whole response.
   */
  public void markIncremental() {
    incremental = true;
  }

  /**
   * Returns how long the response may be cached: until the first of its values becomes stale.
   *
   * <p>Empty if no lifetime is known, if there is a warning, if something in the response is
   * uncacheable, or if the response is delivered in parts.
   */
  public Optional<Duration> freshFor() {
    boolean isKnown = warnings.isEmpty() && !uncacheable && !incremental;
    return isKnown ? calls.freshFor() : Optional.empty();
  }

  /**
   * Records that something in the response is true only at this moment. Such a response isn't
   * cached.
   */
  public void markUncacheable() {
    uncacheable = true;
    if (whole != null) {
      whole.markUncacheable();
    }
  }

  /** Whether there are errors besides those of fields that failed. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /**
   * Returns a consumer for the reason why an item of a list of nullable items is null. Its first
   * argument is the item's index. The reason becomes an error at the item's path.
   *
   * @param context the context of the list's field, which must be read before the first
   *     asynchronous step
   */
  public BiConsumer<Integer, Throwable> itemErrors(Context context) {
    ResultPath path = path(context);
    return (index, failure) ->
        errors.add(ResolverExceptionHandler.error(failure, path.segment(index)));
  }

  /** Adds a warning to the response's extensions. */
  public void warn(Warning warning) {
    warnings.add(warning);
    if (whole != null) {
      whole.warn(warning);
    }
  }

  /** Returns the errors besides those of fields that failed. */
  public List<GraphQLError> errors() {
    return List.copyOf(errors);
  }

  /** Returns the warnings for the response's extensions. */
  public List<Warning> warnings() {
    return List.copyOf(warnings);
  }
}
