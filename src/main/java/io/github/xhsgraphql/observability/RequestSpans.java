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
 * One span per GraphQL request, named by its operation, and below it one per upstream attempt. They
 * say what kind of thing happened and never which: no query, variables, IDs, URLs or tokens. That
 * is why Quarkus' own HTTP spans, which hold URLs, are off. TikHub isn't told of the trace.
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
   * @param off see FeatureSwitches; the SDK's own switch would still make up trace IDs
   */
  RequestSpans(
      OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
    tracer = (off ? OpenTelemetry.noop() : telemetry).getTracer("xhs-graphql");
  }

  /** A GraphQL request begins. */
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
