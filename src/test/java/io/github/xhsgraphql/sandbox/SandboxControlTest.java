package io.github.xhsgraphql.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.github.xhsgraphql.support.LimitedSandbox;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the sandbox inside the gateway, and its switches on the gateway's port. */
@QuarkusTest
@WithTestResource(LimitedSandbox.class)
class SandboxControlTest {

  @Inject SandboxServer server;
  @Inject SandboxConfig config;
  @Inject UpstreamConfig upstream;

  @BeforeEach
  @AfterEach
  void reset() {
    given().post("/sandbox/reset").then().statusCode(200);
  }

  @Test
  void listsWhatThereIsToTry() {
    given()
        .get("/sandbox")
        .then()
        .statusCode(200)
        .body("series.APP_V2", equalTo("UP"))
        .body("requests", equalTo(0))
        .body("catalogue.id", hasItem(Known.IMAGE_NOTE));
    assertThat(server.isServing()).isTrue();
    assertThat(upstream.maxCalls()).isEqualTo(LimitedSandbox.CALLS);
  }

  @Test
  void seriesCanBeDownFromTheStart() {
    assertThat(config.sandboxDown()).contains(Set.of(Series.WEB_V3));
    assertThat(new SandboxState(Set.of(Series.WEB_V3)).isDown(Series.WEB_V3)).isTrue();
  }

  @Test
  void switchesSeriesOffAndOn() {
    given().post("/sandbox/app_v2/down").then().body("series.APP_V2", equalTo("DOWN"));
    assertThat(askForBusyUser()).isEqualTo(400);
    given().post("/sandbox/APP_V2/up").then().body("series.APP_V2", equalTo("UP"));
    assertThat(askForBusyUser()).isEqualTo(200);
    given().post("/sandbox/web_v4/down").then().statusCode(404);
  }

  @Test
  void showsWhatWasAsked() {
    askForBusyUser();

    given()
        .get("/sandbox/requests")
        .then()
        .body("$", hasSize(1))
        .body("[0].series", equalTo("APP_V2"))
        .body("[0].path", equalTo("/api/v1/xiaohongshu/app_v2/get_user_info"))
        .body("[0].query.user_id", equalTo(Known.BUSY_USER));
    given().post("/sandbox/reset");
    given().get("/sandbox/requests").then().body("$", hasSize(0));
  }

  private int askForBusyUser() {
    URI address = server.serving().orElseThrow().address();
    return given()
        .baseUri(address.toString())
        .port(address.getPort())
        .queryParam("user_id", Known.BUSY_USER)
        .get("/api/v1/xiaohongshu/app_v2/get_user_info")
        .statusCode();
  }
}
