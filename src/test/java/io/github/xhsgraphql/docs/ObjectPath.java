package io.github.xhsgraphql.docs;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Sandbox;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A path to an object in a query: the object itself, or a list or another object that contains it.
 */
record ObjectPath(String letter, boolean isList, List<String> queries) {

  private static final Map<String, List<ObjectPath>> PATHS = new LinkedHashMap<>();

  static {
    String busy = "user(userId:\"" + Sandbox.BUSY_USER + "\")";
    String note = "note(noteId:\"" + Sandbox.IMAGE_NOTE + "\")";
    String topic = "topic(topicId:\"" + Sandbox.TOPIC + "\")";
    String comment = GlobalId.of("Comment", Sandbox.IMAGE_NOTE, Sandbox.COMMENT_WITH_REPLIES);
    PATHS.put(
        "Note",
        List.of(
            new ObjectPath(
                "N",
                false,
                List.of("{" + note + "{%s}}", "{note(noteId:\"" + Sandbox.VIDEO_NOTE + "\"){%s}}")),
            new ObjectPath("P", true, List.of("{" + busy + "{postedNotes(first:20){nodes{%s}}}}")),
            new ObjectPath("F", true, List.of("{" + busy + "{favedNotes(first:20){nodes{%s}}}}")),
            new ObjectPath("S", true, List.of("{searchNotes(keyword:\"的\",first:20){nodes{%s}}}")),
            new ObjectPath("T", true, List.of("{" + topic + "{notes(first:20){nodes{%s}}}}"))));
    PATHS.put(
        "User",
        List.of(
            new ObjectPath(
                "U", false, List.of("{" + busy + "{%s}}", "{user(userId:\"VERIFIED\"){%s}}")),
            new ObjectPath("A", true, List.of("{" + note + "{author{%s}}}")),
            new ObjectPath(
                "S", true, List.of("{searchUsers(keyword:\"的\",first:30){nodes{%s}}}"))));
    PATHS.put(
        "Comment",
        List.of(
            new ObjectPath("C", true, List.of("{" + note + "{comments(first:30){nodes{%s}}}}")),
            new ObjectPath(
                "R",
                true,
                List.of(
                    "{node(id:\""
                        + comment
                        + "\"){... on Comment{replies(first:20){nodes{%s}}}}}"))));
    PATHS.put(
        "Topic",
        List.of(
            new ObjectPath("T", false, List.of("{" + topic + "{%s}}")),
            new ObjectPath("H", true, List.of("{" + note + "{tags{topic{%s}}}}"))));
  }

  /** Returns the paths by the type of object. */
  static Map<String, List<ObjectPath>> all() {
    return Collections.unmodifiableMap(PATHS);
  }

  /** Returns the same paths with the ID of a verified user. */
  static List<ObjectPath> named(List<ObjectPath> paths, String verified) {
    return paths.stream()
        .map(
            path ->
                new ObjectPath(
                    path.letter(),
                    path.isList(),
                    path.queries().stream().map(q -> q.replace("VERIFIED", verified)).toList()))
        .toList();
  }
}
