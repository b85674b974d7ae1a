package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.json.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a comment, such as "pinned" and "liked by the author". Upstream sends them as {@code
 * show_tags} and {@code show_tags_v2}. They are objects with a type in the App series and text in
 * Web V3 (docs/upstream.md 7.1, 7.8).
 *
 * @param types the marks' types. An empty set means that upstream sent an empty list. An empty
 *     {@code Optional} means that upstream sent no list at all.
 */
record CommentMarks(Optional<Set<String>> types) {

  private static final String[] NAMES = {"show_tags", "show_tags_v2"};

  private static final CommentMarks UNKNOWN = new CommentMarks(Optional.empty());

  private static final CommentMarks NONE = new CommentMarks(Optional.of(Set.of()));

  static CommentMarks of(Json comment) {
    if (!comment.has(NAMES)) {
      return UNKNOWN;
    }
    Set<String> types = new HashSet<>();
    for (String name : NAMES) {
      for (Json tag : comment.list(name)) {
        String type = tag.isObject() ? tag.text("type") : tag.text();
        if (type != null) {
          types.add(type);
        }
      }
    }
    return types.isEmpty() ? NONE : new CommentMarks(Optional.of(types));
  }

  boolean isByAuthor() {
    return Boolean.TRUE.equals(has("is_author"));
  }

  @Nullable Boolean isPinned() {
    return has("user_top");
  }

  @Nullable Boolean isLikedByAuthor() {
    return has("author_liked");
  }

  private @Nullable Boolean has(String type) {
    return types.map(shown -> shown.contains(type)).orElse(null);
  }
}
