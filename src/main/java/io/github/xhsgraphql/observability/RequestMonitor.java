package io.github.xhsgraphql.observability;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.github.xhsgraphql.graphql.error.RejectionListener;
import io.github.xhsgraphql.graphql.request.RequestState;
import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Logs, counts and traces each GraphQL request. */
@Singleton
class RequestMonitor extends SimplePerformantInstrumentation implements RejectionListener {

  private final RequestLog log;
  private final RequestMetrics metrics;
  private final RequestSpans spans;

  RequestMonitor(RequestLog log, RequestMetrics metrics, RequestSpans spans) {
    this.log = log;
    this.metrics = metrics;
    this.spans = spans;
  }

  /** A request in progress. */
  private static final class Running implements InstrumentationState {
    private final @Nullable String id = RequestIds.current();
    private final long startedAt = System.nanoTime();
    private final Span span;
    private volatile GraphQLOperation operation = GraphQLOperation.UNKNOWN;

    private Running(Span span) {
      this.span = span;
    }
  }

  @Override
  public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
    return new Running(spans.begin());
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecution(
      InstrumentationExecutionParameters parameters, InstrumentationState state) {
    RequestState.of(parameters.getGraphQLContext())
        .ledger()
        .attach(Span.class, ((Running) state).span);
    return SimpleInstrumentationContext.noOp();
  }

  @Override
  public InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
    ((Running) state).operation =
        GraphQLOperation.of(parameters.getExecutionContext().getOperationDefinition());
    return SimpleInstrumentationContext.noOp();
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult answer,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    Running running = (Running) state;
    RequestState ended = RequestState.of(parameters.getGraphQLContext());
    // The client that abandons a request doesn't receive its errors.
    List<String> codes = ended.calls().isAbandoned() ? List.of() : codes(answer.getErrors());
    ServedRequest request =
        new ServedRequest(
            running.id,
            running.operation,
            ended.calls().isAbandoned()
                ? RequestOutcome.ABANDONED
                : RequestOutcome.of(answer, codes),
            Duration.ofNanos(System.nanoTime() - running.startedAt),
            ended.ledger().calls(),
            codes);
    metrics.count(request);
    log.write(request, running.span);
    spans.end(running.span, request);
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public void rejected(List<GraphQLError> errors) {
    Span span = spans.begin();
    ServedRequest request =
        new ServedRequest(
            RequestIds.current(),
            GraphQLOperation.UNKNOWN,
            RequestOutcome.REFUSED,
            Duration.ZERO,
            List.of(),
            codes(errors));
    metrics.count(request);
    log.write(request, span);
    spans.end(span, request);
  }

  private static List<String> codes(List<GraphQLError> errors) {
    return errors.stream().map(error -> String.valueOf(error.getExtensions().get("code"))).toList();
  }
}
