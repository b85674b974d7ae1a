package io.github.xhsgraphql.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps what Quarkus tells of HTTP requests bounded: methods are the client's words, and each new
 * one would be a time series more, for good.
 */
@Singleton
class HttpMethodLabel implements MeterFilter {

  private static final String METER = "http.server.requests";
  private static final String LABEL = "method";
  private static final String OTHER = "OTHER";

  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

  @Override
  public Meter.Id map(Meter.Id id) {
    String method = METER.equals(id.getName()) ? id.getTag(LABEL) : null;
    return method == null || KNOWN.contains(method) ? id : id.withTag(Tag.of(LABEL, OTHER));
  }
}
