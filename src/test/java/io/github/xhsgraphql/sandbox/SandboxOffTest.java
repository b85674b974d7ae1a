package io.github.xhsgraphql.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Off, as everywhere but in dev mode: there is no trace of it. */
@QuarkusTest
@TestProfile(SandboxOffTest.Off.class)
class SandboxOffTest {

  public static class Off implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("gateway.sandbox", "false");
    }
  }

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
