package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In mode {@code measure} what a query may cost is told, and refuses nothing. */
@QuarkusTest
@TestProfile(MeasuredCostTest.Mode.class)
class MeasuredCostTest {

  public static class Mode implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.limits.cost.mode", "measure",
          "gateway.limits.cost.points", "1",
          "gateway.limits.cost.calls", "0");
    }
  }

  @Test
  void isToldAndRefusesNothing() {
    JsonPath answer = GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    assertThat(answer.<Object>get("errors")).isNull();
    assertThat(answer.getString("data.note.title")).isNotEmpty();
    assertThat(answer.getLong("extensions.cost.requested")).isEqualTo(2);
    assertThat(answer.getLong("extensions.cost.maximum")).isEqualTo(1);
    assertThat(answer.getLong("extensions.cost.calls.requested")).isEqualTo(1);
    assertThat(answer.getLong("extensions.cost.calls.maximum")).isZero();
  }
}
