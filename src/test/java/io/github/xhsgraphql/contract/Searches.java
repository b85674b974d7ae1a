package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The searches that the tests run, and the parts of the responses that they check. */
final class Searches {

  static final String NOTES =
      """
      query($keyword: String = "的", $filter: NoteSearchFilter, $sort: NoteSearchSort, $first: Int = 20,
          $after: String) {
        found: searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: $first, after: $after) {
          nodes { id: noteId title kind excerpt publishedAt likeCount favoriteCount commentCount shareCount
            countsAreApproximate source cover { url } images { url } author { userId nickname } }
          pageInfo { hasNextPage endCursor } } }
      """;

  static final String USERS =
      """
      query($keyword: String = "的", $first: Int = 20, $after: String) {
        found: searchUsers(keyword: $keyword, first: $first, after: $after) {
          edges { cursor }
          nodes { id: userId nickname avatarUrl redId followerCount profileUrl source }
          pageInfo { hasNextPage endCursor } } }
      """;

  private Searches() {}

  static JsonPath ask(String query, Map<String, ?> variables) {
    JsonPath answer = query(query, variables);
    assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
    return answer;
  }

  static List<String> ids(JsonPath answer) {
    return answer.getList("data.found.nodes.id");
  }

  /** Reads a search to its end, and runs {@code between} after each response except the last. */
  static List<String> walk(String query, Map<String, ?> variables, Runnable between) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> all = new HashMap<>(variables);
    for (int answers = 0; answers < 50; answers++) {
      JsonPath answer = ask(query, all);
      ids.addAll(ids(answer));
      Map<String, Object> pageInfo = answer.getMap("data.found.pageInfo");
      if (!(Boolean) pageInfo.get("hasNextPage") || pageInfo.get("endCursor") == null) {
        return ids;
      }
      all.put("after", pageInfo.get("endCursor"));
      between.run();
    }
    throw new AssertionError("the walk doesn't end");
  }

  static List<String> walk(String query, Map<String, ?> variables) {
    return walk(query, variables, () -> {});
  }

  static Map<String, Object> filter(String member, Object value) {
    return Map.of("filter", Map.of(member, value));
  }
}
