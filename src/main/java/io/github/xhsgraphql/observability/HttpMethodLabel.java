package io.github.xhsgraphql.observability;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Limits the method label of Quarkus' HTTP metrics to the standard methods. Clients can send any
 * method, and each new one would add a time series permanently.
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
