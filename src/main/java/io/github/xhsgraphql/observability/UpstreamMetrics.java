package io.github.xhsgraphql.observability;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.ledger.CallLedger.Call;
import io.github.xhsgraphql.ledger.CallListener;
import io.github.xhsgraphql.ledger.Hedge;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Consumer;

/** Counts upstream calls by outcome, and records their durations and costs. */
@Singleton
class UpstreamMetrics implements CallListener {

  private final MeterProvider<Timer> calls;
  private final MeterProvider<Counter> spend;
  private final MeterProvider<Counter> unknownWordings;
  private final MeterProvider<Counter> hedgeSpend;
  private final CircuitMetrics circuits;
  private final double price;

  UpstreamMetrics(MeterRegistry registry, CircuitMetrics circuits, UpstreamConfig config) {
    calls =
        Timer.builder("gateway.upstream.calls")
            .description("Duration of calls to TikHub")
            .serviceLevelObjectives(Buckets.seconds(0.5, 1, 2, 5, 10, 20, 35))
            .withRegistry(registry);
    spend =
        Counter.builder("gateway.upstream.spend")
            .description("Cost of calls to TikHub, at gateway.upstream.price each")
            .baseUnit("dollars")
            .withRegistry(registry);
    unknownWordings =
        Counter.builder("gateway.upstream.unknown.wordings")
            .description("Failures inside HTTP 200 for which TikHub gave an unknown reason")
            .withRegistry(registry);
    hedgeSpend =
        Counter.builder("gateway.upstream.hedge.spend")
            .description("Cost of the calls made because another series was slow")
            .baseUnit("dollars")
            .withRegistry(registry);
    this.circuits = circuits;
    price = config.price();
  }

  @Override
  public Consumer<Call> began(String operation, Series series, CallLedger payer) {
    circuits.watch(series, operation);
    // Creates the counter at 0, because Prometheus would otherwise miss the first increment.
    unknownWordings.withTags("series", series.name(), "operation", operation);
    return this::count;
  }

  @Override
  public void unknownWording(Series series, String operation) {
    unknownWordings.withTags("series", series.name(), "operation", operation).increment();
  }

  private void count(Call call) {
    Tags tags = Tags.of("series", call.series().name(), "operation", call.operation());
    calls
        .withTags(tags.and("outcome", call.outcome().name()))
        .record(Duration.ofMillis(call.millis()));
    if (call.billable()) {
      spend.withTags(tags).increment(price);
      Hedge hedge = call.hedge();
      boolean isHedge = hedge != null && hedge.role() == Hedge.Role.HEDGE;
      hedgeSpend.withTags(tags).increment(isHedge ? price : 0);
    }
  }
}
