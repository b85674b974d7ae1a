package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.graphql.fetch.ComparedFields;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** Tests that mode {@code off} neither computes nor reports the maximum cost of a query. */
@QuarkusTest
@TestProfile(ComparedFields.On.class)
class UncountedCostTest {

  @Test
  void isNeitherCountedNorReported() {
    JsonPath answer = CostMode.askAboveTheLimits();
    assertThat(answer.<Object>get("extensions.cost")).isNull();
  }
}
