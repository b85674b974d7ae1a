package io.github.xhsgraphql.observability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

/** Counts GraphQL requests by outcome, and the errors in their answers by code. */
@Singleton
class RequestMetrics {

  private final MeterProvider<Timer> requests;
  private final MeterProvider<Counter> errors;

  RequestMetrics(MeterRegistry registry) {
    requests =
        Timer.builder("gateway.graphql.requests")
            .description("Duration of GraphQL requests")
            .serviceLevelObjectives(Buckets.seconds(0.01, 0.1, 1, 3, 10, 30, 60))
            .withRegistry(registry);
    errors =
        Counter.builder("gateway.graphql.errors")
            .description("Errors in answers, by extensions.code")
            .withRegistry(registry);
  }

  void count(ServedRequest request) {
    requests.withTag("outcome", request.outcome().name()).record(request.took());
    request.errorCodes().forEach(code -> errors.withTag("code", code).increment());
  }
}
