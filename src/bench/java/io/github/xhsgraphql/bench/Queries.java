package io.github.xhsgraphql.bench;

/** What the whole-process benches ask. */
final class Queries {

  private static final String NOTES =
      "query Notes($user: String!) { user(userId: $user) { userId postedNotes(first: 20) { edges {"
          + " cursor node { id noteId kind title excerpt publishedAt likeCount commentCount"
          + " cover { url width height } author { userId nickname avatarUrl } } }"
          + " pageInfo { hasNextPage endCursor } } } }";

  /** The same as upstream names and nests it. */
  private static final String UPSTREAM_NOTES =
      "query Notes($user: String!) { posted(user: $user) { data { data { has_more notes { cursor id"
          + " type title desc create_time likes comments_count images_list { url width height }"
          + " user { userid nickname images } } } } } }";

  private Queries() {}

  /** An ID that this run asks for with this number only. */
  static String user(int run, long number) {
    return String.format("5e%06x%016x", run & 0xffffff, number);
  }

  static String notes(String user) {
    return body(NOTES, user);
  }

  static String upstreamNotes(String user) {
    return body(UPSTREAM_NOTES, user);
  }

  private static String body(String query, String user) {
    return "{\"query\":\"" + query + "\",\"variables\":{\"user\":\"" + user + "\"}}";
  }
}
