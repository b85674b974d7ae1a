package io.github.xhsgraphql.comment;

import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.ErrorCode;
import io.github.xhsgraphql.limits.Cost;
import io.github.xhsgraphql.model.MissingFields;
import io.github.xhsgraphql.model.PartiallyLoaded;
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
@Description(
    "A comment on a note, or a reply to a comment. A field that can't be loaded is null, with an"
        + " error in `errors`. A field for which upstream has no value is null without an error.")
public record Comment(
    @Description("Xiaohongshu's ID of the comment: 24 hex digits.") @Cost(callsById = 0) @NonNull
        String commentId,
    @Description("Xiaohongshu's ID of the note that the comment is on: 24 hex digits.")
        @Cost(callsById = 0)
        @NonNull
        String noteId,
    @Description("The text. Null if the comment has only pictures.") @Nullable String content,
    @Description("The pictures in the comment. Empty if there are none.") @Cost(assumedSize = 2)
        @Nullable List<@NonNull Image> pictures,
    @Description("The author of the comment.") @Nullable CommentAuthor author,
    @Description("The time when the comment was published.") @Nullable Instant publishedAt,
    @Description("The number of likes. Null if Xiaohongshu doesn't show it.")
        @Nullable Long likeCount,
    @Description("The number of replies. Zero for a reply, because threads have two levels.")
        @Nullable Long replyCount,
    @Description(
            "Whether any count of this object may be rounded, as in 1.2万. False if all counts are"
                + " exact.")
        boolean countsAreApproximate,
    @Description(
            "The place that Xiaohongshu derives from the author's IP address, such as a province."
                + " Null if Xiaohongshu shows none.")
        @Nullable String ipLocation,
    @Description("Whether the note's author pinned the comment.") @Name("isPinned")
        @Nullable Boolean isPinned,
    @Description("Whether the note's author liked the comment.") @Name("isLikedByAuthor")
        @Nullable Boolean isLikedByAuthor,
    @Description(
            "For a reply, the comment or reply that it answers, with only its IDs and its author."
                + " Null for a top-level comment.")
        @Nullable Comment inReplyTo,
    @Description("The series that served this object.") @NonNull @Nullable Series source,
    @Ignore @Nullable String threadId,
    @Ignore List<Comment> inlinedReplies,
    @Ignore @Nullable Boolean hasMoreReplies,
    @Ignore MissingFields missing)
    implements Node, PartiallyLoaded {

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
   * Returns a comment with only its IDs.
   *
   * @param threadId null for a top-level comment
   */
  public static Comment stub(String noteId, String commentId, @Nullable String threadId) {
    ApiException unlisted =
        new ApiException(
            ErrorCode.NOT_FOUND,
            "Upstream returns comments only in lists. Read this comment in the `comments` of its"
                + " note or the `replies` of its thread. Only its IDs, note and replies are"
                + " available here.",
            Map.of());
    return CommentBuilder.builder()
        .noteId(noteId)
        .commentId(commentId)
        .threadId(threadId)
        .missing(MissingFields.of(LISTED_FIELDS).failedWith(unlisted))
        .build();
  }

  @Description("The global ID, for `node` and `nodes`. It is opaque.")
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
