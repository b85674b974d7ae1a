package io.github.xhsgraphql.soak;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xhsgraphql.support.Sandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A query of the mix. It selects only fields that have the same value in every series, so that
 * there is one right response.
 *
 * @param paths the ends of the upstream paths that may be called for it
 */
record SoakQuery(String query, List<String> paths) {

  private static final List<String> NOTE = List.of("note_detail", "get_note_info");

  static List<SoakQuery> all() {
    List<SoakQuery> all = new ArrayList<>();
    for (String note :
        List.of(Sandbox.IMAGE_NOTE, Sandbox.QUIET_NOTE, Sandbox.SMALL_NOTE, Sandbox.FLAKY_NOTE)) {
      all.add(
          new SoakQuery(
              "{note(noteId:\"%s\"){noteId kind title text author{userId nickname}}}"
                  .formatted(note),
              NOTE));
    }
    all.add(
        new SoakQuery(
            "{note(noteId:\"%s\",kind:VIDEO){noteId title video{width height duration}}}"
                .formatted(Sandbox.VIDEO_NOTE),
            NOTE));
    for (String user : List.of(Sandbox.BUSY_USER, Sandbox.QUIET_USER, Sandbox.PRIVATE_USER)) {
      all.add(
          new SoakQuery(
              "{user(userId:\"%s\"){userId redId nickname bio gender}}".formatted(user),
              List.of("user_info")));
    }
    for (int first : new int[] {3, 17, 40}) {
      all.add(
          new SoakQuery(
              "{user(userId:\"%s\"){postedNotes(first:%d){nodes{noteId}}}}"
                  .formatted(Sandbox.BUSY_USER, first),
              List.of("user_posted_notes", "user_notes")));
    }
    all.add(
        new SoakQuery(
            "{topic(topicId:\"%s\"){name}}".formatted(Sandbox.TOPIC), List.of("topic_info")));
    return all;
  }

  /** Returns one query of several, each with an alias. It needs several upstream calls. */
  static SoakQuery nested(List<SoakQuery> some) {
    StringBuilder query = new StringBuilder("{");
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      String one = some.get(i).query();
      query.append(" q").append(i).append(':').append(one, 1, one.length() - 1);
      paths.addAll(some.get(i).paths());
    }
    return new SoakQuery(query.append('}').toString(), paths);
  }

  boolean mayCall(String path) {
    return paths.stream().anyMatch(path::endsWith);
  }

  /** Returns whether every value equals the right one. A failed field may be null. */
  static boolean agrees(JsonNode right, JsonNode answer) {
    if (answer == null || answer.isNull()) {
      return true;
    }
    if (answer.isObject()) {
      for (Map.Entry<String, JsonNode> field : answer.properties()) {
        if (!agrees(right.path(field.getKey()), field.getValue())) {
          return false;
        }
      }
      return true;
    }
    return answer.equals(right);
  }
}
