package io.github.xhsgraphql.bench;

/** What the whole-process benches ask. */
final class Queries {

  private static final String NOTES =
      "query Notes($user: String!) { user(userId: $user) { userId postedNotes(first: 20) { edges {"
          + " cursor node { id noteId kind title excerpt publishedAt likeCount commentCount"
          + " cover { url width height } author { userId nickname avatarUrl } } }"
          + " pageInfo { hasNextPage endCursor } } } }";

  private Queries() {}

  /** An ID that this run asks for with this number only. */
  static String user(int run, long number) {
    return String.format("5e%06x%016x", run & 0xffffff, number);
  }

  static byte[] notes(String user) {
    return Connection.post(
        "{\"query\":\"" + NOTES + "\",\"variables\":{\"user\":\"" + user + "\"}}");
  }
}
