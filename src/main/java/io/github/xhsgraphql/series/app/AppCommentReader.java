package io.github.xhsgraphql.series.app;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentAuthor;
import io.github.xhsgraphql.comment.CommentBuilder;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the app's comment object (upstream/comments-search.md §1.1).
 *
 * @param noteId the note, where a comment doesn't tell
 * @param noteAuthor who wrote the note
 */
record AppCommentReader(Series series, String noteId, NoteAuthor noteAuthor) {

  /** A comment on the note, with the replies that came along; null where it has no ID. */
  @Nullable Comment comment(Json json) {
    String id = json.text("id");
    if (id == null) {
      return null;
    }
    List<Json> inlined = json.list("sub_comments");
    List<Comment> replies =
        inlined.stream().map(reply -> reply(reply, id)).filter(Objects::nonNull).toList();
    Count replyCount = json.count("sub_comment_count");
    return common(json, id, replyCount)
        .replyCount(Count.value(replyCount))
        .inlinedReplies(replies)
        .hasMoreReplies(hasMore(json, inlined.size() - replies.size()))
        .build();
  }

  /** Null where upstream doesn't tell, or where replies that it inlined can't be read. */
  private static @Nullable Boolean hasMore(Json json, int unreadable) {
    Json cursor = json.get("sub_comment_cursor");
    Integer left = (cursor.isObject() ? cursor : cursor.embedded()).integer("remain_count");
    return left == null || left < 0 || (left == 0 && unreadable > 0) ? null : (Boolean) (left > 0);
  }

  /** A reply under the comment {@code threadId}; null where it has no ID. */
  @Nullable Comment reply(Json json, String threadId) {
    String id = json.text("id");
    return id == null
        ? null
        : common(json, id, null)
            .replyCount(0L)
            .threadId(threadId)
            .inReplyTo(answered(json.get("target_comment"), noteId(json), threadId))
            .build();
  }

  private CommentBuilder common(Json json, String id, @Nullable Count replyCount) {
    // status and hidden are no filters: odd values occur on visible comments (facts 27).
    Set<String> tags = CommentTags.of(json);
    boolean tagged = json.has("show_tags_v2", "show_tags");
    Count likes = json.count("like_count", "liked_count");
    return CommentBuilder.builder()
        .commentId(id)
        .noteId(noteId(json))
        .content(json.text("content"))
        .pictures(pictures(json))
        .author(author(json, tags.contains(CommentTags.IS_AUTHOR)))
        .publishedAt(json.instant("time", "create_time"))
        .likeCount(Count.value(likes))
        .countsAreApproximate(Count.anyApproximate(likes, replyCount))
        .ipLocation(json.text("ip_location"))
        .isPinned(tagged ? (Boolean) tags.contains(CommentTags.PINNED) : null)
        .isLikedByAuthor(tagged ? (Boolean) tags.contains(CommentTags.LIKED_BY_AUTHOR) : null)
        .source(series)
        .inlinedReplies(List.of());
  }

  private @Nullable Comment answered(Json target, String noteId, String threadId) {
    String id = target.text("id");
    return id == null
        ? null
        : CommentBuilder.builder()
            .commentId(id)
            .noteId(noteId)
            .author(author(target, false))
            .source(series)
            .threadId(id.equals(threadId) ? null : threadId)
            .inlinedReplies(List.of())
            .build();
  }

  private String noteId(Json json) {
    String own = json.text("note_id");
    return own != null ? own : noteId;
  }

  private static List<Image> pictures(Json json) {
    return json.list("pictures").stream()
        .map(AppImageReader::picture)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable CommentAuthor author(Json json, boolean taggedAsAuthor) {
    Json user = json.get("user", "user_info");
    if (user.isVoid()) {
      return null;
    }
    boolean isNoteAuthor = taggedAsAuthor || noteAuthor.is(AppMentionReader.rawId(user));
    return new CommentAuthor(
        AppMentionReader.nickname(user),
        AppMentionReader.avatar(user),
        user.text("red_id"),
        isNoteAuthor,
        user(user, isNoteAuthor));
  }

  /** A masked ID can't be asked for, but who wrote the note is known from the page. */
  private @Nullable User user(Json user, boolean isNoteAuthor) {
    User told = AppMentionReader.user(user, series);
    String authorId = noteAuthor.userId();
    return told == null && isNoteAuthor && authorId != null
        ? AppMentionReader.user(authorId, user, series)
        : told;
  }
}
