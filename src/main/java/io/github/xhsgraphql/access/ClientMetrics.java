package io.github.xhsgraphql.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the requests and the upstream calls of each client. */
@Singleton
class ClientMetrics {

  private final MeterProvider<Counter> requests;
  private final MeterProvider<Counter> calls;

  ClientMetrics(MeterRegistry registry) {
    requests =
        Counter.builder("gateway.access.requests")
            .description("Requests by client and by the decision to admit or reject them")
            .withRegistry(registry);
    calls =
        Counter.builder("gateway.access.upstream.calls")
            .description("Calls to TikHub that each client caused")
            .withRegistry(registry);
  }

  void request(String label, AccessDecision decision) {
    requests.withTags("client", label, "decision", decision.name()).increment();
  }

  void call(Client client) {
    calls.withTag("client", client.label()).increment();
  }
}
