package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.support.Settings;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;

/**
 * A gateway in one of the modes of gateway.limits.cost, with limits so low that any query exceeds
 * them.
 */
public abstract class CostMode extends Settings {

  /**
   * @param more further settings, for other tests that share the application
   */
  protected CostMode(String mode, Map<String, String> more) {
    super(settings(mode, more));
  }

  /** Returns the settings of a mode, with limits that any query exceeds, and further settings. */
  public static Map<String, String> settings(String mode, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("gateway.limits.cost.mode", mode);
    settings.put("gateway.limits.cost.points", "1");
    settings.put("gateway.limits.cost.calls", "0");
    return settings;
  }

  /** Returns the response to a query that exceeds the limits and still succeeds. */
  static JsonPath askAboveTheLimits() {
    JsonPath answer = GraphQL.query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    assertThat(answer.<Object>get("errors")).isNull();
    assertThat(answer.getString("data.note.title")).isNotEmpty();
    return answer;
  }
}
