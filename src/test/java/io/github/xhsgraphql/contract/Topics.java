package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Sandbox;
import io.restassured.path.json.JsonPath;
import java.util.List;

/** Queries about topics, and the paths that the gateway requests for them. */
final class Topics {

  private Topics() {}

  static String notes(String sort, int first) {
    return "{topic(topicId:\""
        + Sandbox.TOPIC
        + "\"){c:notes(sort:"
        + sort
        + ",first:"
        + first
        + ",after:%s){nodes{id:noteId source} pageInfo{hasNextPage endCursor}}}}";
  }

  static JsonPath good(String query) {
    JsonPath answer = query(query);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  static List<String> requestedPaths() {
    return Sandbox.requests().stream().map(r -> r.get("path").toString()).toList();
  }
}
