package io.github.xhsgraphql.observability;

import io.opentelemetry.api.trace.Span;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Writes one line per GraphQL request: what it was, how it ended, how long it took and what it
 * cost. The same stands in the MDC, which JSON logs show field by field.
 */
@Singleton
class RequestLog {

  private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());

  void write(ServedRequest request, Span span) {
    if (!LOG.isLoggable(Level.INFO)) {
      return;
    }
    String line =
        "%s: %s in %d ms, %d upstream calls, %d billable"
            .formatted(
                request.operation(),
                request.outcome(),
                request.took().toMillis(),
                request.calls().size(),
                request.billable());
    ExtLogRecord record =
        new ExtLogRecord(Level.INFO, line, FormatStyle.NO_FORMAT, RequestLog.class.getName());
    record.setLoggerName(LOG.getName());
    // The record has its own: a request that waited for the load of another one ends in the
    // context of that one, whose MDC is not its own.
    record.setMdc(fields(request, span));
    LOG.log(record);
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
}
