package io.github.xhsgraphql.bench;

import io.vertx.core.json.JsonObject;
import java.util.Map;

/** The queries of the whole-process benches. */
final class Queries {

  private static final String LISTED_NOTES =
      "edges { cursor node { id noteId kind title excerpt publishedAt likeCount commentCount"
          + " cover { url width height } author { userId nickname avatarUrl } } }"
          + " pageInfo { hasNextPage endCursor }";

  static final String VIDEO =
      "query Video($id: String!) { note(noteId: $id) { title video { url duration streams { url } }"
          + " } }";

  static final String USER_WITH_NOTES =
      "query Notes($user: String!) { user(userId: $user) { userId nickname followerCount"
          + " postedNotes(first: 20) { "
          + LISTED_NOTES
          + " } } }";

  static final String NOTE_WITH_COMMENTS =
      "query Note($id: String!) { note(noteId: $id) { id title text kind publishedAt likeCount"
          + " images { url width height } tags { name } author { userId nickname avatarUrl }"
          + " comments(first: 10) { totalCount nodes { id commentId content publishedAt likeCount"
          + " author { nickname avatarUrl } } pageInfo { hasNextPage endCursor } } } }";

  static final String TOPIC_WITH_NOTES =
      "query Topic($id: String!) { topic(topicId: $id) { name viewCount notes(first: 10) { "
          + LISTED_NOTES
          + " } } }";

  static final String SEARCH =
      "query Search($keyword: String!) { searchNotes(keyword: $keyword, first: 20) { "
          + LISTED_NOTES
          + " } }";

  /** The note's text and pictures, the author's profile, and comments of two upstream pages. */
  private static final String WHOLE_NOTE =
      "query Note($id: String!) { note(noteId: $id) { id noteId kind title text publishedAt"
          + " ipLocation likeCount favoriteCount commentCount shareCount"
          + " images { url width height } tags { name }"
          + " author { userId redId nickname avatarUrl bio ipLocation followerCount"
          + " followingCount noteCount }"
          + " comments(first: 20) { totalCount edges { cursor node { id commentId content"
          + " publishedAt likeCount replyCount ipLocation isPinned"
          + " author { nickname avatarUrl isNoteAuthor } } }"
          + " pageInfo { hasNextPage endCursor } } } }";

  private static final String PROFILE_WITH_NOTES =
      "query User($user: String!) { user(userId: $user) { id userId redId nickname avatarUrl bio"
          + " ipLocation followerCount followingCount noteCount postedNotes(first: 20) { "
          + LISTED_NOTES
          + " } } }";

  private static final String NOTES =
      "query Notes($user: String!) { user(userId: $user) { userId postedNotes(first: 20) { "
          + LISTED_NOTES
          + " } } }";

  /** The same fields with upstream's names and nesting. */
  private static final String UPSTREAM_NOTES =
      "query Notes($user: String!) { posted(user: $user) { data { data { has_more notes { cursor id"
          + " type title desc create_time likes comments_count images_list { url width height }"
          + " user { userid nickname images } } } } } }";

  /** Makes one upstream call and selects little of its response. */
  private static final String FEW =
      "query Few($user: String!) { user(userId: $user) { postedNotes(first: 1) { edges { node { id"
          + " } } } } }";

  private Queries() {}

  /** Returns a user's ID that only this number in this run has. */
  static String user(int run, long number) {
    return id("5e", run, number);
  }

  /**
   * Returns an ID that only this number in this run has.
   *
   * @param start the first two hex digits, from which readers take the time of creation
   */
  static String id(String start, int run, long number) {
    return String.format("%s%06x%016x", start, run & 0xffffff, number);
  }

  static String note(String noteId) {
    return body(WHOLE_NOTE, "id", noteId);
  }

  static String userWithNotes(String user) {
    return body(PROFILE_WITH_NOTES, "user", user);
  }

  static String notes(String user) {
    return body(NOTES, "user", user);
  }

  static String few(String user) {
    return body(FEW, "user", user);
  }

  static String upstreamNotes(String user) {
    return body(UPSTREAM_NOTES, "user", user);
  }

  /** Returns queries of all kinds in turn, for objects that no cache has. */
  static String anything(long number) {
    String id = "%016x".formatted(number);
    return switch ((int) (number % 4)) {
      case 0 -> body(NOTE_WITH_COMMENTS, "id", "69e0c5a0" + id);
      case 1 -> body(USER_WITH_NOTES, "user", "5e0a1b2c" + id);
      case 2 -> body(SEARCH, "keyword", "咖啡" + number);
      default -> body(TOPIC_WITH_NOTES, "id", "5ce7e984" + id);
    };
  }

  private static String body(String query, String variable, String value) {
    return new JsonObject(Map.of("query", query, "variables", Map.of(variable, value))).encode();
  }
}
