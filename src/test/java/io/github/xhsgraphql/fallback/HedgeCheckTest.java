package io.github.xhsgraphql.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Operation;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Request;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that settings of hedges that contradict each other or contain unknown names are reported.
 */
class HedgeCheckTest {

  private static Source<Request, String> source(Series series, String operation) {
    return Source.of(
        series,
        Operation.of(operation, "things", Operation.Kind.USER, String.class),
        (request, call) -> Uni.createFrom().item(Outcome.found("v")));
  }

  private static List<String> mistakes(Map<String, String> settings) {
    UpstreamConfig upstream =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(UpstreamConfig.class)
            .withDefaultValue("gateway.upstream.order", "APP_V1")
            .build()
            .getConfigMapping(UpstreamConfig.class);
    List<Sources> beans =
        List.of(() -> Stream.of(source(Series.APP_V1, "user"), source(Series.WEB_V3, "topic")));
    return new HedgeCheck(PlannedHedge.config(settings), new SourceCatalog(beans, upstream))
        .mistakes();
  }

  @Test
  void theDefaultsAreRight() {
    assertThat(mistakes(Map.of())).isEmpty();
  }

  @Test
  void operationsOfAllSeriesAreKnown() {
    assertThat(mistakes(Map.of(".operations", "user,topic"))).isEmpty();
  }

  @Test
  void anUnknownOperationIsNamed() {
    assertThat(mistakes(Map.of(".operations", "user,usr")))
        .containsExactly(
            "GATEWAY_UPSTREAM_HEDGE_OPERATIONS: there is no operation \"usr\"."
                + " The operations are topic, user.");
  }

  @Test
  void theShortestDelayIsNotLongerThanTheLongest() {
    assertThat(mistakes(Map.of(".min-delay", "21s")))
        .containsExactly(
            "GATEWAY_UPSTREAM_HEDGE_MIN_DELAY is longer than GATEWAY_UPSTREAM_HEDGE_MAX_DELAY.");
  }
}
