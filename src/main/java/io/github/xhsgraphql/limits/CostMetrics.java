package io.github.xhsgraphql.limits;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Records the most that queries can cost, including rejected queries. */
@Singleton
class CostMetrics {

  private final DistributionSummary points;
  private final DistributionSummary calls;

  CostMetrics(MeterRegistry registry) {
    points =
        DistributionSummary.builder("gateway.graphql.cost.points")
            .description("The most fields that a query can resolve")
            .serviceLevelObjectives(10, 100, 1_000, 5_000, 20_000, 100_000)
            .register(registry);
    calls =
        DistributionSummary.builder("gateway.graphql.cost.calls")
            .description("The most upstream calls that a query can cause")
            .serviceLevelObjectives(1, 2, 5, 10, 20, 60)
            .register(registry);
  }

  void count(QueryCost cost) {
    points.record((double) cost.points());
    calls.record((double) cost.allCalls());
  }
}
