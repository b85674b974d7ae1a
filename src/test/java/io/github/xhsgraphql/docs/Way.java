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
record Way(String letter, boolean isList, List<String> queries) {

  private static final Map<String, List<Way>> WAYS = new LinkedHashMap<>();

  static {
    String busy = "user(userId:\"" + Sandbox.BUSY_USER + "\")";
    String note = "note(noteId:\"" + Sandbox.IMAGE_NOTE + "\")";
    String topic = "topic(topicId:\"" + Sandbox.TOPIC + "\")";
    String comment = GlobalId.of("Comment", Sandbox.IMAGE_NOTE, Sandbox.TALKED_COMMENT);
    WAYS.put(
        "Note",
        List.of(
            new Way(
                "N",
                false,
                List.of("{" + note + "{%s}}", "{note(noteId:\"" + Sandbox.VIDEO_NOTE + "\"){%s}}")),
            new Way("P", true, List.of("{" + busy + "{postedNotes(first:20){nodes{%s}}}}")),
            new Way("F", true, List.of("{" + busy + "{favedNotes(first:20){nodes{%s}}}}")),
            new Way("S", true, List.of("{searchNotes(keyword:\"的\",first:20){nodes{%s}}}")),
            new Way("T", true, List.of("{" + topic + "{notes(first:20){nodes{%s}}}}"))));
    WAYS.put(
        "User",
        List.of(
            new Way("U", false, List.of("{" + busy + "{%s}}", "{user(userId:\"VERIFIED\"){%s}}")),
            new Way("A", true, List.of("{" + note + "{author{%s}}}")),
            new Way("S", true, List.of("{searchUsers(keyword:\"的\",first:30){nodes{%s}}}"))));
    WAYS.put(
        "Comment",
        List.of(
            new Way("C", true, List.of("{" + note + "{comments(first:30){nodes{%s}}}}")),
            new Way(
                "R",
                true,
                List.of(
                    "{node(id:\""
                        + comment
                        + "\"){... on Comment{replies(first:20){nodes{%s}}}}}"))));
    WAYS.put(
        "Topic",
        List.of(
            new Way("T", false, List.of("{" + topic + "{%s}}")),
            new Way("H", true, List.of("{" + note + "{tags{topic{%s}}}}"))));
  }

  /** Returns the paths by the type of object. */
  static Map<String, List<Way>> all() {
    return Collections.unmodifiableMap(WAYS);
  }

  /** Returns the same paths with the ID of a verified user. */
  static List<Way> named(List<Way> ways, String verified) {
    return ways.stream()
        .map(
            way ->
                new Way(
                    way.letter(),
                    way.isList(),
                    way.queries().stream().map(q -> q.replace("VERIFIED", verified)).toList()))
        .toList();
  }
}
