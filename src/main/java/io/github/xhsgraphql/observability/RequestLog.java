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
 * Writes one log line for each GraphQL request: its operation, its outcome, how long it took, and
 * its upstream calls.
 *
 * <p>The MDC has the same values, which JSON logs show as separate fields.
 */
@Singleton
class RequestLog {

  private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());

  void write(ServedRequest request, Span span) {
    if (!LOG.isLoggable(Level.INFO)) {
      return;
    }
    String line =
        request.operation()
            + ": "
            + request.outcome()
            + " in "
            + request.took().toMillis()
            + " ms, "
            + request.calls().size()
            + " upstream calls, "
            + request.billable()
            + " billable";
    ExtLogRecord record =
        new ExtLogRecord(Level.INFO, line, FormatStyle.NO_FORMAT, RequestLog.class.getName());
    record.setLoggerName(LOG.getName());
    // The record gets its own MDC. A request that waited for another request's load ends in the
    // context of that other request, whose MDC is wrong for it.
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
