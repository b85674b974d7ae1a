package io.github.xhsgraphql.series.webv3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.tikhub.Envelope;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebCommentReaderTest {

  private static final String NOTE = "68a0c2d4000000001c00aa01";
  private static final String NOTE_AUTHOR = "5f00000000000000010000a1";
  private static final String COMMENT = "68a0d000000000001d00bb01";
  private static final String REPLY = "68a0d111000000001d00bb02";
  private static final String READER = "5f00000000000000010000b2";

  private static final String COMMENTS =
      """
      {"userId": "5f00000000000000010000a1", "cursor": "68a0d000000000001d00bb01", "hasMore": true, "time": 1, "comments": [{
        "id": "68a0d000000000001d00bb01", "noteId": "68a0c2d4000000001c00aa01", "content": "在哪里跑的[笑哭R]",
        "likeCount": "1.1万", "createTime": 1755369472000, "ipLocation": "四川", "status": 4,
        "userInfo": {"userId": "5f00000000000000010000b2", "nickname": "阿岚", "image": "http://a.example/l.jpg", "xsecToken": "ABu="},
        "subCommentCount": "2", "subCommentCursor": "68a0d111000000001d00bb02", "subCommentHasMore": true,
        "showTags": ["user_top", "author_liked"],
        "pictures": [{"urlDefault": "http://i.example/d", "urlPre": "http://i.example/p", "width": 3, "height": 4}],
        "subComments": [{
          "id": "68a0d111000000001d00bb02", "content": "江边", "likeCount": "", "createTime": 1755369745000, "showTags": [],
          "userInfo": {"userId": "5f00000000000000010000a1", "nickname": "小溪"},
          "targetComment": {"id": "68a0d000000000001d00bb01",
                            "userInfo": {"userId": "5f00000000000000010000b2", "nickname": "阿岚"}}}, {"id": "?"}]}]}
      """;

  private final WebCommentReader reader = new WebCommentReader();

  @ParameterizedTest
  @EnumSource
  void readsAComment(Spelling spelling) {
    Page<Comment> page = found(reader.comments(NOTE, spelling.envelope(COMMENTS)));
    Comment comment = page.items().get(0);

    assertThat(page.next()).isEqualTo(new Position(Series.WEB_V3, Map.of("cursor", COMMENT)));
    assertThat(page.totalCount()).isNull();
    assertThat(comment.commentId()).isEqualTo(COMMENT);
    assertThat(comment.noteId()).isEqualTo(NOTE);
    assertThat(comment.content()).isEqualTo("在哪里跑的[笑哭R]");
    assertThat(comment.likeCount()).isEqualTo(11_000);
    assertThat(comment.replyCount()).isEqualTo(2);
    assertThat(comment.countsAreApproximate()).isTrue();
    assertThat(comment.publishedAt()).isEqualTo(Instant.ofEpochSecond(1755369472));
    assertThat(comment.ipLocation()).isEqualTo("四川");
    assertThat(comment.isPinned()).isTrue();
    assertThat(comment.isLikedByAuthor()).isTrue();
    assertThat(comment.pictures()).extracting("url").containsExactly("https://i.example/d");
    assertThat(comment.author().nickname()).isEqualTo("阿岚");
    assertThat(comment.author().avatarUrl()).isEqualTo("https://a.example/l.jpg");
    assertThat(comment.author().isNoteAuthor()).isFalse();
    assertThat(comment.author().user().userId()).isEqualTo(READER);
    assertThat(comment.inReplyTo()).isNull();
    assertThat(comment.threadId()).isNull();
    assertThat(comment.source()).isEqualTo(Series.WEB_V3);
  }

  @ParameterizedTest
  @EnumSource
  void readsTheRepliesInlinedInIt(Spelling spelling) {
    Comment comment = found(reader.comments(NOTE, spelling.envelope(COMMENTS))).items().get(0);
    assertThat(comment.inlinedReplies()).extracting(Comment::commentId).containsExactly(REPLY);
    Comment reply = comment.inlinedReplies().get(0);

    assertThat(reply.threadId()).isEqualTo(COMMENT);
    assertThat(reply.replyCount()).isZero();
    assertThat(reply.likeCount()).isNull();
    assertThat(reply.isPinned()).isFalse();
    assertThat(reply.author().isNoteAuthor()).isTrue();
    assertThat(reply.inReplyTo().commentId()).isEqualTo(COMMENT);
    assertThat(reply.inReplyTo().noteId()).isEqualTo(NOTE);
    assertThat(reply.inReplyTo().threadId()).isNull();
    assertThat(reply.inReplyTo().author().nickname()).isEqualTo("阿岚");
    assertThat(reply.inReplyTo().content()).isNull();
    assertThat(reply.inReplyTo().likeCount()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void readsAPageOfReplies(Spelling spelling) {
    Page<Comment> page =
        found(
            reader.replies(
                NOTE,
                COMMENT,
                spelling.envelope(
                    """
                    {"hasMore": false, "cursor": "68a0d222000000001d00bb03", "comments": [
                      {"id": "68a0d222000000001d00bb03", "content": "谢谢", "likeCount": "0", "showTags": [{"type": "is_author"}],
                       "user": {"userid": "a122dbf656711616f600c8ec2d62c", "nickName": "隐"},
                       "targetComment": {"id": "68a0d111000000001d00bb02"}, "subCommentCount": "7"}]}
                    """)));
    Comment reply = page.items().get(0);

    assertThat(page.next()).isNull();
    assertThat(reply.threadId()).isEqualTo(COMMENT);
    assertThat(reply.replyCount()).isZero();
    assertThat(reply.likeCount()).isZero();
    assertThat(reply.author().nickname()).isEqualTo("隐");
    assertThat(reply.author().isNoteAuthor()).isTrue();
    assertThat(reply.author().user()).isNull();
    assertThat(reply.inReplyTo().commentId()).isEqualTo(REPLY);
    assertThat(reply.inReplyTo().threadId()).isEqualTo(COMMENT);
    assertThat(reply.inReplyTo().author()).isNull();
    assertThat(reply.inlinedReplies()).isEmpty();
    assertThat(reply.pictures()).isEmpty();
  }

  @Test
  void leavesMissingMarksUnknown() {
    Comment comment =
        found(read("{\"comments\": [{\"id\": \"%s\"}]}".formatted(COMMENT))).items().get(0);

    assertThat(comment.isPinned()).isNull();
    assertThat(comment.isLikedByAuthor()).isNull();
    assertThat(comment.replyCount()).isNull();
    assertThat(comment.author()).isNull();
    assertThat(comment.content()).isNull();
  }

  @Test
  void findsTheListOneLevelHigher() {
    Spelling camel = Spelling.CAMEL_CASE;
    Envelope envelope =
        new Envelope(
            camel.json("{\"noise\": 1}"),
            camel.json(
                """
                {"comments": [{"id": "68a0d000000000001d00bb01", "userInfo": {"userId": "5f00000000000000010000a1"}}],
                 "userId": "5f00000000000000010000a1", "cursor": "c", "hasMore": true}
                """));
    Page<Comment> page = found(reader.comments(NOTE, envelope));

    assertThat(page.items().get(0).author().isNoteAuthor()).isTrue();
    assertThat(page.items().get(0).author().user().userId()).isEqualTo(NOTE_AUTHOR);
    assertThat(page.next()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"comments": [], "hasMore": false}                                      | EMPTY
          {"comments": null}                                                      | EMPTY
          {"hasMore": false}                                                      | SHAPE_CHANGED
          []                                                                      | SHAPE_CHANGED
          {"comments": "secret"}                                                  | SHAPE_CHANGED
          {"comments": [{"id": "secret"}, {"content": "secret"}, 3, null]}        | SHAPE_CHANGED
          {"comments": [{"id": 5}, {"id": "68a0d000000000001d00bb01"}]}           | FOUND
          {"comments": [{"id": "68a0d000000000001d00bb01", "userInfo": 1, "showTags": {"a": 1}, "pictures": 2, "subComments": {"a": []}, "likeCount": [], "createTime": "x"}]} | FOUND
          """)
  void distinguishesAnEmptyListFromNone(String payload, Outcome.Kind kind) {
    Outcome<Page<Comment>> outcome = read(payload);

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.toString()).doesNotContain("secret");
  }

  private Outcome<Page<Comment>> read(String payload) {
    return reader.comments(NOTE, Spelling.CAMEL_CASE.envelope(payload));
  }

  private static Page<Comment> found(Outcome<Page<Comment>> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return ((Outcome.Found<Page<Comment>>) outcome).value();
  }
}
