package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** In mode {@code off} nobody counts what a query may cost, and nobody is told. */
@QuarkusTest
@TestProfile(UncountedCostTest.Mode.class)
class UncountedCostTest {

  public static class Mode extends CostMode {
    public Mode() {
      super("off");
    }
  }

  @Test
  void isNeitherCountedNorTold() {
    JsonPath answer = CostMode.askAboveTheLimits();
    assertThat(answer.<Object>get("extensions.cost")).isNull();
  }
}
