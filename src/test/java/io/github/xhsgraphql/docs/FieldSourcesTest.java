package io.github.xhsgraphql.docs;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import io.github.xhsgraphql.upstream.Series;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's table of which field comes from which series is what the gateway does, asked with
 * one series up at a time. With {@code -Dreadme.update} it is written anew.
 */
@QuarkusTest
class FieldSourcesTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- Written by FieldSourcesTest. -->\n";
  private static final String ALIAS = "f_";
  private static final String END = "<!-- The end of what FieldSourcesTest writes. -->\n";

  /** A way to an object: the object itself, or a list or mention of it, which has to suffice. */
  private record Way(String letter, boolean isList, List<String> queries) {}

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
            new Way("P", true, List.of("{" + busy + "{postedNotes(first:8){nodes{%s}}}}")),
            new Way("F", true, List.of("{" + busy + "{favedNotes(first:8){nodes{%s}}}}")),
            new Way("S", true, List.of("{searchNotes(keyword:\"的\",first:8){nodes{%s}}}")),
            new Way("T", true, List.of("{" + topic + "{notes(first:8){nodes{%s}}}}"))));
    WAYS.put(
        "User",
        List.of(
            new Way("U", false, List.of("{" + busy + "{%s}}", "{user(userId:\"VERIFIED\"){%s}}")),
            new Way("A", true, List.of("{" + note + "{author{%s}}}")),
            new Way("S", true, List.of("{searchUsers(keyword:\"的\",first:30){nodes{%s}}}"))));
    WAYS.put(
        "Comment",
        List.of(
            new Way("C", true, List.of("{" + note + "{comments(first:20){nodes{%s}}}}")),
            new Way(
                "R",
                true,
                List.of(
                    "{node(id:\""
                        + comment
                        + "\"){... on Comment{replies(first:5){nodes{%s}}}}}"))));
    WAYS.put(
        "Topic",
        List.of(
            new Way("T", false, List.of("{" + topic + "{%s}}")),
            new Way("H", true, List.of("{" + note + "{tags{topic{%s}}}}"))));
  }

  /** What the ID itself tells, and what is told of every object. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "id",
          "noteId",
          "userId",
          "commentId",
          "topicId",
          "url",
          "profileUrl",
          "source",
          "note",
          "countsAreApproximate",
          "shareUrl");

  private static final Map<String, String> SELECTIONS =
      Map.of(
          "User", "{nickname}",
          "Image", "{url}",
          "Video", "{url}",
          "NoteTag", "{name}",
          "Verification", "{kind}",
          "CommentAuthor", "{nickname}",
          "Comment", "{commentId}",
          "NoteConnection", "(first:1){nodes{noteId}}",
          "CommentConnection", "(first:1){nodes{commentId}}");

  @Inject CircuitBreakerMaintenance circuits;

  @Test
  void readmeTellsWhichFieldComesFromWhere() throws IOException {
    StringBuilder tables = new StringBuilder();
    Sandbox.reset();
    Gateway.forget();
    // Web V3 is asked with tokens: have them seen.
    for (String noteId : List.of(Sandbox.IMAGE_NOTE, Sandbox.VIDEO_NOTE)) {
      query("{note(noteId:\"" + noteId + "\"){title}}");
    }
    String verified =
        query("{searchUsers(keyword:\"的\",first:30){nodes{userId verification{kind}}}}")
            .getString("data.searchUsers.nodes.find{it.verification!=null}.userId");
    Map<String, Map<String, Map<Series, StringBuilder>>> cells = new LinkedHashMap<>();
    for (Series series : Series.values()) {
      WAYS.forEach((type, ways) -> fill(cells, series, type, named(ways, verified)));
    }
    cells.forEach((type, fields) -> tables.append(table(type, fields)));

    String readme = Files.readString(README);
    int begin = readme.indexOf(BEGIN) + BEGIN.length();
    int end = readme.indexOf(END);
    assertThat(end).isGreaterThanOrEqualTo(begin);
    if (System.getProperty("readme.update") != null) {
      Files.writeString(README, readme.substring(0, begin) + tables + readme.substring(end));
    } else {
      assertThat(readme.substring(begin, end)).isEqualTo(tables.toString());
    }
  }

  private static List<Way> named(List<Way> ways, String verified) {
    return ways.stream()
        .map(
            way ->
                new Way(
                    way.letter(),
                    way.isList(),
                    way.queries().stream().map(q -> q.replace("VERIFIED", verified)).toList()))
        .toList();
  }

  private void fill(
      Map<String, Map<String, Map<Series, StringBuilder>>> cells,
      Series series,
      String type,
      List<Way> ways) {
    Map<String, String> fields = fields(type);
    for (Way way : ways) {
      Set<String> told = told(way, series, fields);
      fields
          .keySet()
          .forEach(
              field -> {
                StringBuilder cell =
                    cells
                        .computeIfAbsent(type, t -> new LinkedHashMap<>())
                        .computeIfAbsent(field, f -> new EnumMap<>(Series.class))
                        .computeIfAbsent(series, s -> new StringBuilder());
                if (told.contains(field)) {
                  cell.append(cell.isEmpty() ? "" : " ").append(way.letter());
                }
              });
    }
  }

  /** The fields that a series tells of at least one object on this way. */
  private Set<String> told(Way way, Series series, Map<String, String> fields) {
    Sandbox.only(series);
    circuits.resetAll();
    if (way.isList()) {
      // The list is known then, and what it lacks can't be loaded.
      way.queries().forEach(query -> query(query.formatted("__typename")));
      Sandbox.breakDown(series);
    }
    Set<String> told = new HashSet<>();
    for (String selection : selections(fields)) {
      way.queries().forEach(query -> collect(query(query.formatted(selection)).get("data"), told));
    }
    return told;
  }

  /** All values at once; each list by itself, since it can be had where the values can't. */
  private static List<String> selections(Map<String, String> fields) {
    Map<Boolean, List<String>> byKind =
        fields.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    field -> field.getValue().startsWith("("),
                    Collectors.mapping(
                        field -> ALIAS + field.getKey() + ":" + field.getKey() + field.getValue(),
                        Collectors.toList())));
    List<String> selections = new ArrayList<>(byKind.get(true));
    selections.add(String.join(" ", byKind.get(false)));
    return selections;
  }

  private static void collect(Object value, Set<String> told) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (key, field) -> {
            if (key.toString().startsWith(ALIAS) && isThere(field)) {
              told.add(key.toString().substring(ALIAS.length()));
            }
            collect(field, told);
          });
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, told));
    }
  }

  /** Whether there is a value, at any depth. */
  private static boolean isThere(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(FieldSourcesTest::isThere);
    }
    return value instanceof Collection<?> list
        ? list.stream().anyMatch(FieldSourcesTest::isThere)
        : value != null;
  }

  /** A type's fields, each with what to select of it. */
  private static Map<String, String> fields(String type) {
    Map<String, String> fields = new TreeMap<>();
    query(
            "{__type(name:\""
                + type
                + "\"){fields{name type{name ofType{name ofType{name ofType{name}}}}}}}")
        .<Map<String, Object>>getList("data.__type.fields")
        .forEach(
            field -> {
              String name = field.get("name").toString();
              if (!LEFT_OUT.contains(name)) {
                fields.put(name, SELECTIONS.getOrDefault(typeName(field.get("type")), ""));
              }
            });
    return fields;
  }

  private static String typeName(Object type) {
    Map<?, ?> told = (Map<?, ?>) type;
    return told.get("name") != null
        ? told.get("name").toString()
        : typeName(Objects.requireNonNull(told.get("ofType")));
  }

  private static String table(String type, Map<String, Map<Series, StringBuilder>> fields) {
    StringBuilder table =
        new StringBuilder("\n| " + type + " | App V2 | App V1 | Web V3 |\n|---|---|---|---|\n");
    fields.forEach(
        (field, bySeries) -> {
          table.append("| `").append(field).append("` |");
          bySeries.values().forEach(cell -> table.append(' ').append(cell).append(" |"));
          table.append('\n');
        });
    return table.append(type.equals("Topic") ? "\n" : "").toString();
  }
}
