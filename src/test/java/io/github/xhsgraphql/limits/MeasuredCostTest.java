package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that mode {@code measure} reports the maximum cost of a query and rejects nothing. */
@QuarkusTest
@WithTestResource(MeasuredCostTest.Mode.class)
class MeasuredCostTest {

  /** Also resolves all but small operations on separate threads instead of event loops. */
  public static class Mode extends CostMode {
    public Mode() {
      super("measure", Map.of("gateway.limits.cost.event-loop-points", "20"));
    }
  }

  @Test
  void isReportedAndRefusesNothing() {
    JsonPath answer = CostMode.askAboveTheLimits();
    assertThat(answer.getLong("extensions.cost.requested")).isEqualTo(2);
    assertThat(answer.getLong("extensions.cost.maximum")).isEqualTo(1);
    assertThat(answer.getLong("extensions.cost.calls.requested")).isEqualTo(1);
    assertThat(answer.getLong("extensions.cost.calls.maximum")).isZero();
  }
}
