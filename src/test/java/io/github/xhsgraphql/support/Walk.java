package io.github.xhsgraphql.support;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A walk through a connection to its end.
 *
 * @param ids each node's {@code id}, which the query may have as an alias
 * @param sources the series that served each node
 */
public record Walk(List<String> ids, List<String> sources) {

  private static final int MOST_ANSWERS = 50;

  /**
   * Walks from the start.
   *
   * @param query has {@code %s} where the cursor goes, and selects {@code pageInfo}
   * @param at the connection's path in the answer
   */
  public static Walk of(String query, String at) {
    return from(null, query, at);
  }

  /** Walks on from behind a cursor; null is the start. */
  public static Walk from(String cursor, String query, String at) {
    Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
    String after = cursor;
    for (int answers = 0; answers < MOST_ANSWERS; answers++) {
      JsonPath answer = query(query.formatted(literal(after)));
      assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
      walk.ids().addAll(answer.getList(at + ".nodes.id"));
      walk.sources().addAll(answer.getList(at + ".nodes.source"));
      if (!answer.getBoolean(at + ".pageInfo.hasNextPage")) {
        return walk;
      }
      after = answer.getString(at + ".pageInfo.endCursor");
    }
    throw new AssertionError("the walk doesn't end");
  }

  /** A cursor as it stands in a query. */
  public static String literal(String cursor) {
    return cursor == null ? "null" : "\"" + cursor + "\"";
  }
}
