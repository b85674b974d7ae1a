package io.github.xhsgraphql.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.LimitedSandbox;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that a series that the gateway is configured not to use isn't available, even with closed
 * circuits.
 */
@QuarkusTest
@WithTestResource(LimitedSandbox.class)
class SeriesLeftOutTest {

  @BeforeEach
  void allWell() {
    Sandbox.reset();
    Gateway.reset();
  }

  @Test
  void allIsClosedAndAvailableButTheSeriesLeftOut() {
    JsonPath status = SeriesStatusTest.status();
    assertThat(status.getList("data.seriesStatus.series"))
        .containsExactly("APP_V2", "APP_V1", "WEB_V3");
    assertThat(status.getList("data.seriesStatus.isAvailable")).containsExactly(true, true, false);
    assertThat(status.getList("data.seriesStatus[0].operations.name"))
        .hasSize(11)
        .doesNotContain("profileLink");
    assertThat(status.getList("data.seriesStatus[1].operations.name"))
        .containsExactlyInAnyOrder(
            "imageNote",
            "user",
            "postedNotes",
            "comments",
            "replies",
            "searchNotes",
            "topicNotes",
            "profileLink");
    assertThat(status.getList("data.seriesStatus[2].operations.name")).hasSize(8);
    assertThat(status.getList("data.seriesStatus.operations.circuit.flatten()"))
        .containsOnly("CLOSED");
    assertThat(Sandbox.calls()).isZero();
  }
}
