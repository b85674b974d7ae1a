package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;

/** A gateway in one of the modes of gateway.limits.cost, whose limits any query would be above. */
abstract class CostMode implements QuarkusTestProfile {

  private final String mode;

  CostMode(String mode) {
    this.mode = mode;
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "gateway.limits.cost.mode", mode,
        "gateway.limits.cost.points", "1",
        "gateway.limits.cost.calls", "0");
  }

  /** The answer to a query that nothing is refused of. */
  static JsonPath askAboveTheLimits() {
    JsonPath answer = GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    assertThat(answer.<Object>get("errors")).isNull();
    assertThat(answer.getString("data.note.title")).isNotEmpty();
    return answer;
  }
}
