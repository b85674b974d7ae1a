package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.ledger.CallListener;
import io.github.xhsgraphql.tikhub.Series;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Creates one span for each GraphQL request, named by its operation, with one child span for each
 * upstream attempt.
 *
 * <p>Spans show what kind of thing happened, but never which one: they contain no query, variables,
 * IDs, URLs or tokens. For that reason Quarkus' own HTTP spans, which contain URLs, are off. The
 * trace isn't propagated to TikHub.
 */
@Singleton
class RequestSpans implements CallListener {

  private static final TextMapGetter<String> TRACE_PARENT =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
          return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
          return key.equals("traceparent") ? parent : null;
        }
      };

  private final Tracer tracer;

  /**
   * @param off whether tracing is off, see FeatureSwitches. The SDK's own switch would still
   *     generate trace IDs
   */
  RequestSpans(
      OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("xhs-graphql");
  }

  /**
   * Starts the span of a GraphQL request. Its parent is the span in the client's {@code
   * traceparent}, if there is one.
   */
  Span begin() {
    Context parent = Context.root();
    String sent = RequestIds.traceParent();
    if (sent != null) {
      parent = W3CTraceContextPropagator.getInstance().extract(parent, sent, TRACE_PARENT);
    }
    return tracer.spanBuilder("graphql").setParent(parent).setSpanKind(SpanKind.SERVER).startSpan();
  }

  void end(Span span, ServedRequest request) {
    span.updateName(request.operation().toString());
    span.setAttribute("graphql.operation.type", request.operation().type());
    if (request.operation().name() != null) {
      span.setAttribute("graphql.operation.name", request.operation().name());
    }
    span.setAttribute("gateway.outcome", request.outcome().name());
    span.setAttribute("gateway.upstream.calls", request.calls().size());
    span.setAttribute("gateway.upstream.billable", request.billable());
    if (request.outcome() == RequestOutcome.FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
    span.end();
  }

  @Override
  public Consumer<Call> began(String operation, Series series, CallLedger payer) {
    Context parent = payer.attached(Span.class).map(Context.root()::with).orElseGet(Context::root);
    Span span =
        tracer
            .spanBuilder(series.name() + "/" + operation)
            .setParent(parent)
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute("gateway.series", series.name())
            .setAttribute("gateway.operation", operation)
            .startSpan();
    return call -> end(span, call);
  }

  private static void end(Span span, Call call) {
    span.setAttribute("gateway.outcome", call.outcome().name());
    span.setAttribute("gateway.billable", call.billable());
    switch (call.outcome()) {
      case REJECTED, THROTTLED, FAILED, TIMED_OUT, SHAPE_CHANGED ->
          span.setStatus(StatusCode.ERROR);
      case FOUND, EMPTY, NOT_FOUND, PRIVATE -> {}
    }
    span.end();
  }
}
