package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.Partial;
import io.github.xhsgraphql.note.Image;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.relay.Node;
import io.github.xhsgraphql.tikhub.Series;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a note, or a reply to a comment.
 *
 * @param inReplyTo the comment that this reply answers, with only its IDs and author; null in a
 *     comment
 * @param threadId the ID of the top-level comment of this reply's thread; null in a comment
 * @param inlinedReplies the first replies, if the page of comments contained them
 * @param hasMoreReplies whether upstream says that there are more than the inlined replies; null if
 *     it doesn't say
 */
@RecordBuilder
public record Comment(
    @Cost(callsById = 0) @NonNull String commentId,
    @Cost(callsById = 0) @NonNull String noteId,
    @Nullable String content,
    @Cost(assumedSize = 2) @Nullable List<@NonNull Image> pictures,
    @Nullable CommentAuthor author,
    @Nullable Instant publishedAt,
    @Nullable Long likeCount,
    @Description("Zero on a reply: threads have two levels.") @Nullable Long replyCount,
    boolean countsAreApproximate,
    @Nullable String ipLocation,
    @Name("isPinned") @Nullable Boolean isPinned,
    @Name("isLikedByAuthor") @Nullable Boolean isLikedByAuthor,
    @Description("On a reply, the comment that it answers: only its IDs and author are known.")
        @Nullable Comment inReplyTo,
    @NonNull @Description("The series that served this object.") @Nullable Series source,
    @Ignore @Nullable String threadId,
    @Ignore List<Comment> inlinedReplies,
    @Ignore @Nullable Boolean hasMoreReplies,
    @Ignore MissingFields missing)
    implements Node, Partial {

  /**
   * The fields that can't be loaded for a single comment, because upstream has comments only in
   * lists.
   */
  private static final Set<String> LISTED_FIELDS =
      Set.of(
          "content",
          "pictures",
          "author",
          "publishedAt",
          "likeCount",
          "replyCount",
          "countsAreApproximate",
          "ipLocation",
          "isPinned",
          "isLikedByAuthor",
          "inReplyTo",
          "source");

  public Comment {
    inlinedReplies = inlinedReplies == null ? List.of() : List.copyOf(inlinedReplies);
    missing = missing == null ? MissingFields.NONE : missing;
  }

  /**
   * Returns a comment of which only the IDs are known.
   *
   * @param threadId null for a top-level comment
   */
  public static Comment stub(String noteId, String commentId, @Nullable String threadId) {
    ApiException unlisted =
        new ApiException(
            ErrorCode.NOT_FOUND,
            "Upstream has no way to one comment: read it in its note's `comments` or its thread's"
                + " `replies`. Its IDs, note and replies can be had here.",
            Map.of());
    return CommentBuilder.builder()
        .noteId(noteId)
        .commentId(commentId)
        .threadId(threadId)
        .missing(MissingFields.of(LISTED_FIELDS).failedWith(unlisted))
        .build();
  }

  @Override
  @Cost(callsById = 0)
  @Id
  @NonNull
  public String getId() {
    return threadId == null
        ? GlobalId.of("Comment", noteId, commentId)
        : GlobalId.of("Comment", noteId, commentId, threadId);
  }
}
