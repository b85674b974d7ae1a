package io.github.xhsgraphql.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/**
 * Tests that nothing of the sandbox is reachable when it is off, which is the default outside dev
 * mode.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class SandboxOffTest {

  @Inject SandboxServer server;

  @Test
  void isNotThere() {
    assertThat(server.isServing()).isFalse();
    given().get("/sandbox").then().statusCode(404);
    given().get("/sandbox/requests").then().statusCode(404);
    given().post("/sandbox/reset").then().statusCode(404);
    given().post("/sandbox/APP_V2/down").then().statusCode(404);
  }
}
