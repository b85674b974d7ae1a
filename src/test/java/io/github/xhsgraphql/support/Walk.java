package io.github.xhsgraphql.support;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A connection that is read to its end, page by page.
 *
 * @param ids each node's {@code id}, which the query may have as an alias
 * @param sources the series that served each node
 */
public record Walk(List<String> ids, List<String> sources) {

  private static final int MAX_PAGES = 50;

  /**
   * Reads from the start.
   *
   * @param query has {@code %s} for the cursor, and selects {@code pageInfo}
   * @param at the connection's path in the response
   */
  public static Walk of(String query, String at) {
    return from(null, query, at);
  }

  /** Reads on after a cursor, or from the start if it is null. */
  public static Walk from(String cursor, String query, String at) {
    Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
    String after = cursor;
    for (int answers = 0; answers < MAX_PAGES; answers++) {
      JsonPath answer = query(query.formatted(literal(after)));
      assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
      // Each path compiles a script, so the walk reads few paths.
      for (Map<String, Object> node : answer.<Map<String, Object>>getList(at + ".nodes")) {
        walk.ids().add((String) node.get("id"));
        walk.sources().add((String) node.get("source"));
      }
      Map<String, Object> pageInfo = answer.getMap(at + ".pageInfo");
      if (!(Boolean) pageInfo.get("hasNextPage")) {
        return walk;
      }
      after = (String) pageInfo.get("endCursor");
    }
    throw new AssertionError("the walk doesn't end");
  }

  /** Returns the cursor as a literal of a query. */
  public static String literal(String cursor) {
    return cursor == null ? "null" : "\"" + cursor + "\"";
  }
}
