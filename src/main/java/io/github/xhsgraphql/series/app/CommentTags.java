package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The marks of a comment: {@code show_tags_v2[].type}, or {@code show_tags} of plain strings. */
final class CommentTags {

  static final String IS_AUTHOR = "is_author";
  static final String PINNED = "user_top";
  static final String LIKED_BY_AUTHOR = "author_liked";

  private CommentTags() {}

  static Set<String> of(Json comment) {
    return Stream.of(comment.list("show_tags_v2"), comment.list("show_tags"))
        .flatMap(List::stream)
        .map(tag -> tag.isObject() ? tag.text("type") : tag.text())
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
