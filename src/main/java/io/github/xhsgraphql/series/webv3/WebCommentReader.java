package io.github.xhsgraphql.series.webv3;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentBuilder;
import io.github.xhsgraphql.graphql.Ids;
import io.github.xhsgraphql.json.Count;
import io.github.xhsgraphql.json.Json;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Series;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments and replies (upstream/comments-search.md §1.6, §1.7). */
@Singleton
class WebCommentReader {

  private static final String LIST = "comments";

  /** What all comments of a page have in common; {@code threadId} is null for top-level ones. */
  private record Scene(String noteId, @Nullable String noteAuthorId, @Nullable String threadId) {

    Scene thread(String commentId) {
      return new Scene(noteId, noteAuthorId, commentId);
    }
  }

  Outcome<Page<Comment>> comments(String noteId, Envelope envelope) {
    return page(noteId, null, envelope);
  }

  Outcome<Page<Comment>> replies(String noteId, String commentId, Envelope envelope) {
    return page(noteId, commentId, envelope);
  }

  /** One client read the list a level higher than all the others (§1.6). */
  private static Outcome<Page<Comment>> page(
      String noteId, @Nullable String threadId, Envelope envelope) {
    boolean isHigher = !envelope.payload().has(LIST) && envelope.around().has(LIST);
    Json place = isHigher ? envelope.around() : envelope.payload();
    Scene scene = new Scene(noteId, place.text("user_id"), threadId);
    return WebPages.read(place, LIST, json -> comment(json, scene));
  }

  private static @Nullable Comment comment(Json json, Scene scene) {
    String id = json.text("id");
    if (id == null || !Ids.isXhsId(id)) {
      return null;
    }
    boolean isReply = scene.threadId() != null;
    CommentMarks marks = CommentMarks.of(json);
    Count likes = json.count("like_count");
    Count replies = isReply ? new Count(0, false) : json.count("sub_comment_count");
    List<Comment> inlined = isReply ? List.of() : replies(json, scene.thread(id));
    return CommentBuilder.builder()
        .commentId(id)
        .noteId(scene.noteId())
        .content(json.text("content"))
        .pictures(WebImageReader.images(json.get("pictures")))
        .author(marks.author(json, scene.noteAuthorId()))
        .publishedAt(json.instant("create_time", "time"))
        .likeCount(Count.value(likes))
        .replyCount(Count.value(replies))
        .countsAreApproximate(Count.anyApproximate(likes, replies))
        .ipLocation(json.text("ip_location"))
        .isPinned(marks.isPinned())
        .isLikedByAuthor(marks.isLikedByAuthor())
        .inReplyTo(isReply ? target(json.get("target_comment"), scene) : null)
        .source(Series.WEB_V3)
        .threadId(scene.threadId())
        .inlinedReplies(inlined)
        .hasMoreReplies(isReply ? null : hasMore(json, inlined))
        .build();
  }

  /** Null where upstream doesn't tell, or where replies that it inlined can't be read. */
  private static @Nullable Boolean hasMore(Json json, List<Comment> inlined) {
    Boolean more = json.bool("sub_comment_has_more");
    boolean isAllRead = inlined.size() == json.list("sub_comments").size();
    return Boolean.TRUE.equals(more) || isAllRead ? more : null;
  }

  private static List<Comment> replies(Json json, Scene thread) {
    return json.list("sub_comments").stream()
        .map(reply -> comment(reply, thread))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The comment answered is the thread's own one or another reply in it. */
  private static @Nullable Comment target(Json json, Scene thread) {
    String id = json.text("id");
    if (id == null || !Ids.isXhsId(id)) {
      return null;
    }
    return CommentBuilder.builder()
        .commentId(id)
        .noteId(thread.noteId())
        .author(CommentMarks.of(json).author(json, thread.noteAuthorId()))
        .source(Series.WEB_V3)
        .threadId(id.equals(thread.threadId()) ? null : thread.threadId())
        .build();
  }
}
