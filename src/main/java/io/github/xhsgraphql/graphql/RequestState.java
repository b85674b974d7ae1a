package io.github.xhsgraphql.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
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

/** What belongs to one GraphQL request: its way upstream, and what is told beside its data. */
public final class RequestState {

  private final RequestCalls calls;
  private final Queue<GraphQLError> errors = new ConcurrentLinkedQueue<>();
  private final Set<Warning> warnings = ConcurrentHashMap.newKeySet();
  private final @Nullable RequestState whole;
  private volatile boolean momentary;
  private volatile boolean incremental;

  RequestState(RequestCalls calls) {
    this(calls, null);
  }

  private RequestState(RequestCalls calls, @Nullable RequestState whole) {
    this.calls = calls;
    this.whole = whole;
  }

  /**
   * The state of one part of an answer that is delivered incrementally. Errors, warnings and calls
   * are the part's own; deadline, budget and loads those of the whole request. Warnings and calls
   * count for the whole request as well.
   */
  public RequestState part() {
    return whole == null ? new RequestState(calls.part(), this) : whole.part();
  }

  /** The state of the request that a resolver runs in. */
  public static RequestState of(Context context) {
    return of(context.unwrap(DataFetchingEnvironment.class).getGraphQlContext());
  }

  /** The state of the request that the engine executes. */
  public static RequestState of(GraphQLContext context) {
    return context.get(RequestState.class);
  }

  /**
   * The way upstream of one field, which is told where something served is stale.
   *
   * @param context of the field, before its first async step
   */
  public static CallContext calls(Context context) {
    return new FieldCalls(of(context), path(context));
  }

  /** The way upstream of the field or object at this path. */
  public CallContext callsAt(ResultPath path) {
    return new FieldCalls(this, path);
  }

  private static ResultPath path(Context context) {
    return context.unwrap(DataFetchingEnvironment.class).getExecutionStepInfo().getPath();
  }

  /** Makes it the state that resolvers find in this context. */
  public void storeIn(GraphQLContext context) {
    context.put(RequestState.class, this);
  }

  RequestCalls calls() {
    return calls;
  }

  /** The upstream calls that the request has caused. */
  public CallLedger ledger() {
    return calls.ledger();
  }

  /**
   * Where to tell that a list which has data all the same was cut short, and why.
   *
   * @param context of the list's field, before its first async step
   */
  public Consumer<Throwable> interruptions(Context context) {
    ResultPath path = path(context);
    return failure -> errors.add(ErrorHandler.error(failure, path));
  }

  /** Whether this is but a part of the request: deferred fragments are other parts. */
  boolean isPart() {
    return whole != null;
  }

  /**
   * Ends all waiting of the request's parts, because the client has gone. No further call is made.
   */
  public void abandon() {
    calls.abandon();
  }

  /** Ends the calls of parts that an error has left without a place. No further call is made. */
  public void endCalls() {
    calls.end();
  }

  /** Whether the client has gone before it had the whole answer. */
  public boolean isAbandoned() {
    return calls.isAbandoned();
  }

  /** Notes that the answer is delivered in parts: its data alone isn't the answer. */
  public void markIncremental() {
    incremental = true;
  }

  /** How many upstream calls the request has caused so far. */
  public int callsMade() {
    return calls.ledger().calls().size();
  }

  /**
   * How long the answer may be kept: as long as all of it stays fresh. Empty where nothing is known
   * of that, where a warning tells of something in it, or where it is delivered in parts.
   */
  public Optional<Duration> freshFor() {
    boolean isKnown = warnings.isEmpty() && !momentary && !incremental;
    return isKnown ? calls.freshFor() : Optional.empty();
  }

  /** Notes that something in the answer is true for the moment only. */
  public void markMomentary() {
    momentary = true;
    if (whole != null) {
      whole.markMomentary();
    }
  }

  /** How many things the request has asked for, be they known or not. */
  public int recalls() {
    return calls.recalls();
  }

  /**
   * Notes that all of the answer is known.
   *
   * @param recalls how many things known it is made of
   * @param freshFor how long all of them can still be taken for true
   */
  public void reuse(int recalls, Duration freshFor) {
    calls.reuse(recalls, freshFor);
  }

  /** Whether an error is told beside those of the fields that failed. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /**
   * Where to tell why an item of a list of nullable ones can't be had, by its index.
   *
   * @param context of the list's field, before its first async step
   */
  public BiConsumer<Integer, Throwable> failuresOfItems(Context context) {
    ResultPath path = path(context);
    return (index, failure) -> errors.add(ErrorHandler.error(failure, path.segment(index)));
  }

  /** Tells a warning beside the data. */
  public void warn(Warning warning) {
    warnings.add(warning);
    if (whole != null) {
      whole.warn(warning);
    }
  }

  /** What is told beside the errors of the fields that failed. */
  public List<GraphQLError> errors() {
    return List.copyOf(errors);
  }

  List<Warning> warnings() {
    return List.copyOf(warnings);
  }
}
