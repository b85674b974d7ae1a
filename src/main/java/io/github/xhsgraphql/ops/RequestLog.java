package io.github.xhsgraphql.ops;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Writes one line per GraphQL request: what it was, how it ended, how long it took and what it
 * cost. The same stands in the MDC, which JSON logs show field by field.
 */
@Singleton
class RequestLog {

  private static final Logger LOG = Logger.getLogger(RequestLog.class);

  void write(ServedRequest request, Span span) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    Map<String, Object> before = new LinkedHashMap<>();
    fields(request, span)
        .forEach(
            (key, value) -> {
              before.put(key, MDC.get(key));
              MDC.put(key, value);
            });
    try {
      LOG.infof(
          "%s: %s in %d ms, %d upstream calls, %d billable",
          request.operation(),
          request.outcome(),
          request.took().toMillis(),
          request.calls().size(),
          request.billable());
    } finally {
      before.forEach(RequestLog::restore);
    }
  }

  private static Map<String, String> fields(ServedRequest request, Span span) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (request.id() != null) {
      fields.put(RequestIds.MDC_KEY, request.id());
    }
    if (span.getSpanContext().isValid()) {
      fields.put("traceId", span.getSpanContext().getTraceId());
    }
    fields.put("operation", request.operation().toString());
    fields.put("outcome", request.outcome().name());
    fields.put("ms", Long.toString(request.took().toMillis()));
    fields.put("upstreamCalls", Integer.toString(request.calls().size()));
    fields.put("billableCalls", Long.toString(request.billable()));
    return fields;
  }

  private static void restore(String key, Object value) {
    if (value == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, value);
    }
  }
}
