package io.github.xhsgraphql.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the requests and the upstream calls of each client. */
@Singleton
class ClientMetrics {

  private final MeterRegistry registry;

  ClientMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void request(String label, AccessDecision decision) {
    Counter.builder("gateway.access.requests")
        .description("Requests by client and by the decision to admit or reject them")
        .tags("client", label, "decision", decision.name())
        .register(registry)
        .increment();
  }

  void call(Client client) {
    Counter.builder("gateway.access.upstream.calls")
        .description("Calls to TikHub that each client caused")
        .tag("client", client.label())
        .register(registry)
        .increment();
  }
}
