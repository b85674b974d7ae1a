package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.PlannedAnswers;
import io.github.xhsgraphql.tikhub.Series;
import java.util.List;
import java.util.Map;

/**
 * Upstream's search endpoints, with their planned responses and the requests that they received.
 */
final class PlannedSearches {

  static final Map<Series, String> NOTES =
      Map.of(
          Series.APP_V2, "/api/v1/xiaohongshu/app_v2/search_notes",
          Series.APP_V1, "/api/v1/xiaohongshu/app/search_notes",
          Series.WEB_V3, "/api/v1/xiaohongshu/web_v3/fetch_search_notes");

  static final Map<Series, String> USERS =
      Map.of(
          Series.APP_V2, "/api/v1/xiaohongshu/app_v2/search_users",
          Series.WEB_V3, "/api/v1/xiaohongshu/web_v3/fetch_search_users");

  static final String SEARCH =
      """
      query($keyword: String = "k", $filter: NoteSearchFilter, $sort: NoteSearchSort, $first: Int = 20,
          $after: String) {
        found: searchNotes(keyword: $keyword, filter: $filter, sort: $sort, first: $first, after: $after) {
          nodes { id: noteId source } pageInfo { hasNextPage endCursor } } }
      """;

  static final String SEARCH_USERS =
      """
      query($keyword: String = "k", $first: Int = 20, $after: String) {
        found: searchUsers(keyword: $keyword, first: $first, after: $after) {
          nodes { id: userId source } pageInfo { hasNextPage endCursor } } }
      """;

  private final PlannedAnswers answers;

  PlannedSearches(WireMockServer upstream) {
    answers = new PlannedAnswers(upstream);
  }

  /** Removes all plans and clears the gateway's caches. */
  void reset() {
    answers.reset();
  }

  void plan(String path, String page, String body) {
    answers.plan(path, "page", equalTo(page), body);
  }

  /** Returns the parameters of each request to a path, in order. */
  List<Map<String, String>> sent(String path) {
    return answers.sent(path);
  }
}
