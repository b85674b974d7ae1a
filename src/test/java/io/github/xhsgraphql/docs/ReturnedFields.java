package io.github.xhsgraphql.docs;

import static io.github.xhsgraphql.support.GraphQL.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields that a type can have, and those of them that a response contains. */
final class ReturnedFields {

  private static final String ALIAS = "f_";

  /** Fields that follow from the ID, and fields that every object has. */
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

  private ReturnedFields() {}

  /** Returns a type's fields, each with its selection of subfields. */
  static Map<String, String> fields(String type) {
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
    Map<?, ?> returned = (Map<?, ?>) type;
    return returned.get("name") != null
        ? returned.get("name").toString()
        : typeName(Objects.requireNonNull(returned.get("ofType")));
  }

  /**
   * Returns one selection with all values, and one for each list, because a list may be available
   * when the values aren't.
   */
  static List<String> selections(Map<String, String> fields) {
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

  /** Adds the fields that have a value anywhere in a response. */
  static void collect(Object value, Set<String> returned) {
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (key, field) -> {
            if (key.toString().startsWith(ALIAS) && isThere(field)) {
              returned.add(key.toString().substring(ALIAS.length()));
            }
            collect(field, returned);
          });
    } else if (value instanceof Collection<?> list) {
      list.forEach(item -> collect(item, returned));
    }
  }

  /** Returns whether there is a value at any depth. */
  private static boolean isThere(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(ReturnedFields::isThere);
    }
    return value instanceof Collection<?> list
        ? list.stream().anyMatch(ReturnedFields::isThere)
        : value != null;
  }
}
