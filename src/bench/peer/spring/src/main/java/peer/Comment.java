package peer;

import java.time.OffsetDateTime;
import java.util.stream.Stream;
import peer.TikHubBodies.CommentBody;
import peer.TikHubBodies.CommentPage;

public record Comment(
    String id,
    String commentId,
    String content,
    OffsetDateTime publishedAt,
    long likeCount,
    long replyCount,
    String ipLocation,
    boolean isPinned,
    Author author) {

  public record Author(String nickname, String avatarUrl, boolean isNoteAuthor) {}

  static Comment of(CommentBody comment, CommentPage page, String noteId) {
    User writer = User.of(comment.user());
    boolean isNoteAuthor =
        isMarked(comment, "is_author") || writer.userId().equals(page.noteAuthorId());
    return new Comment(
        Values.globalId("Comment", noteId, comment.id()),
        comment.id(),
        Values.filled(comment.content()),
        Note.time(comment.time()),
        comment.likeCount(),
        comment.subCommentCount(),
        Values.filled(comment.ipLocation()),
        isMarked(comment, "user_top"),
        new Author(writer.nickname(), writer.avatarUrl(), isNoteAuthor));
  }

  private static boolean isMarked(CommentBody comment, String type) {
    return Stream.of(comment.showTags(), comment.showTagsV2())
        .anyMatch(
            marks -> marks != null && marks.stream().anyMatch(mark -> type.equals(mark.type())));
  }
}
