package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.CommentAuthor;
import io.github.xhsgraphql.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The marks that the site shows beside a comment, {@code showTags}: strings in Web V3, objects with
 * a type elsewhere (upstream/comments-search.md §1.1, §1.6).
 *
 * @param types empty where upstream tells no marks at all, as opposed to telling that there is none
 */
record CommentMarks(Optional<Set<String>> types) {

  static CommentMarks of(Json comment) {
    if (!comment.has("show_tags", "show_tags_v2")) {
      return new CommentMarks(Optional.empty());
    }
    Set<String> types =
        Stream.of("show_tags", "show_tags_v2")
            .flatMap(name -> comment.list(name).stream())
            .map(tag -> tag.isObject() ? tag.text("type") : tag.text())
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toUnmodifiableSet());
    return new CommentMarks(Optional.of(types));
  }

  @Nullable Boolean isPinned() {
    return has("user_top");
  }

  @Nullable Boolean isLikedByAuthor() {
    return has("author_liked");
  }

  /**
   * Who wrote the comment; null where upstream doesn't say.
   *
   * @param noteAuthorId the page's {@code userId}, the real ID of the note's author
   */
  @Nullable CommentAuthor author(Json comment, @Nullable String noteAuthorId) {
    Json user = comment.get("user_info", "user");
    if (user.isVoid()) {
      return null;
    }
    String userId = user.text("user_id", "userid");
    boolean isNoteAuthor = userId != null && userId.equals(noteAuthorId);
    return new CommentAuthor(
        WebMentionReader.nickname(user),
        WebMentionReader.avatarUrl(user),
        user.text("red_id"),
        isNoteAuthor || Boolean.TRUE.equals(has("is_author")),
        WebMentionReader.user(user));
  }

  private @Nullable Boolean has(String type) {
    return types.map(shown -> shown.contains(type)).orElse(null);
  }
}
