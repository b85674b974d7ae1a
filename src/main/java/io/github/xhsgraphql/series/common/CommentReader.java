package io.github.xhsgraphql.series.common;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentAuthor;
import io.github.xhsgraphql.comment.CommentAuthorBuilder;
import io.github.xhsgraphql.comment.CommentBuilder;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.XhsId;
import io.github.xhsgraphql.tikhub.ErrorRow;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments and replies from JSON (docs/upstream.md 7.1, 7.8).
 *
 * @param noteId the ID to use for a comment whose JSON has no note ID
 * @param noteAuthor the author of the note
 */
public record CommentReader(Series series, String noteId, NoteAuthor noteAuthor) {

  private static final String[] LIKES = {"like_count", "liked_count"};

  /**
   * Reads a comment and the replies that upstream inlines in it. Returns null if it has no valid
   * ID.
   */
  public @Nullable Comment comment(Json json) {
    String id = id(json);
    if (id == null) {
      return null;
    }
    List<Json> inlined =
        json.list("sub_comments").stream().filter(reply -> !ErrorRow.is(reply)).toList();
    List<Comment> replies =
        inlined.stream().map(reply -> reply(reply, id)).filter(Objects::nonNull).toList();
    Count replyCount = json.count("sub_comment_count");
    CommentBuilder comment = common(json, id, replyCount);
    return comment
        .replyCount(Count.toLong(replyCount))
        .missing(
            MissingFields.builder(comment.missing().names())
                .addIf("replyCount", !json.has("sub_comment_count"))
                .build())
        .inlinedReplies(replies)
        .hasMoreReplies(hasMore(json, inlined.size() > replies.size()))
        .build();
  }

  /** Reads a reply to the comment {@code threadId}. Returns null if it has no valid ID. */
  public @Nullable Comment reply(Json json, String threadId) {
    String id = id(json);
    return id == null
        ? null
        : common(json, id, null)
            .replyCount(0L)
            .threadId(threadId)
            .inReplyTo(answered(json.get("target_comment"), noteId(json), threadId))
            .build();
  }

  /**
   * Returns whether the comment has replies that aren't inlined. Returns null if upstream doesn't
   * say. Also returns null if upstream says that there are no more, but some inlined replies are
   * unreadable.
   */
  private static @Nullable Boolean hasMore(Json json, boolean someAreUnreadable) {
    Boolean more = json.bool("sub_comment_has_more");
    if (more == null) {
      // The App series put the number of remaining replies in a cursor.
      Json cursor = json.get("sub_comment_cursor");
      Integer left = (cursor.isObject() ? cursor : cursor.embedded()).integer("remain_count");
      more = (left == null || left < 0) ? null : (Boolean) (left > 0);
    }
    return (Boolean.FALSE.equals(more) && someAreUnreadable) ? null : more;
  }

  private CommentBuilder common(Json json, String id, @Nullable Count replyCount) {
    // Don't filter by status or hidden: both have odd values on visible comments.
    CommentMarks marks = CommentMarks.of(json);
    Count likes = json.count(LIKES);
    CommentAuthor author = author(json);
    Instant publishedAt = json.instant("time", "create_time");
    return CommentBuilder.builder()
        .commentId(id)
        .noteId(noteId(json))
        .content(json.text("content"))
        .pictures(ImageReader.images(json.get("pictures")))
        .author(author)
        .publishedAt(publishedAt)
        .likeCount(Count.toLong(likes))
        .countsAreApproximate(Count.anyApproximate(likes, replyCount))
        .ipLocation(json.text("ip_location"))
        .isPinned(marks.isPinned())
        .isLikedByAuthor(marks.isLikedByAuthor())
        .source(series)
        .inlinedReplies(List.of())
        // Comments occur in lists only, so no other endpoint can supply the missing fields.
        .missing(
            MissingFields.builder(Set.of())
                .addIfNull("author", author)
                .addIfNull("publishedAt", publishedAt)
                .addIf("likeCount", !json.has(LIKES))
                .build());
  }

  /**
   * Reads the comment that a reply answers: the thread's top comment or another reply in the
   * thread. Returns null if it has no valid ID.
   */
  private @Nullable Comment answered(Json target, String noteId, String threadId) {
    String id = id(target);
    return id == null
        ? null
        : CommentBuilder.builder()
            .commentId(id)
            .noteId(noteId)
            .author(author(target))
            .source(series)
            .threadId(id.equals(threadId) ? null : threadId)
            .inlinedReplies(List.of())
            .build();
  }

  private static @Nullable String id(Json json) {
    String id = json.text("id");
    return XhsId.isValid(id) ? id : null;
  }

  private String noteId(Json json) {
    String own = json.text("note_id");
    return own != null && XhsId.isValid(own) ? own : noteId;
  }

  private @Nullable CommentAuthor author(Json json) {
    Json user = json.get("user", "user_info");
    if (user.isVoid()) {
      return null;
    }
    boolean isNoteAuthor =
        CommentMarks.of(json).isByAuthor() || noteAuthor.hasId(MentionReader.rawId(user));
    String nickname = MentionReader.nickname(user);
    String avatar = MentionReader.avatar(user);
    return CommentAuthorBuilder.builder()
        .nickname(nickname)
        .avatarUrl(avatar)
        .redId(user.text("red_id"))
        .isNoteAuthor(isNoteAuthor)
        .user(user(user, isNoteAuthor))
        .missing(
            MissingFields.builder(Set.of())
                .addIfNull("nickname", nickname)
                .addIfNull("avatarUrl", avatar)
                .build())
        .build();
  }

  /**
   * Returns the comment's author as a user; null if the ID is unknown. Upstream can't look up a
   * masked ID. If the comment is by the note's author, the page's own author ID replaces the masked
   * one.
   */
  private @Nullable User user(Json user, boolean isNoteAuthor) {
    User mentioned = MentionReader.user(user, series);
    String authorId = noteAuthor.userId();
    return mentioned == null && isNoteAuthor && authorId != null
        ? MentionReader.user(authorId, user, series)
        : mentioned;
  }
}
