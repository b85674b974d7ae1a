package io.github.xhsgraphql.upstream.app;

import static io.github.xhsgraphql.upstream.app.Bodies.envelope;
import static io.github.xhsgraphql.upstream.app.Bodies.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsAsk;
import io.github.xhsgraphql.comment.RepliesAsk;
import io.github.xhsgraphql.upstream.Outcome;
import io.github.xhsgraphql.upstream.Outcome.Kind;
import io.github.xhsgraphql.upstream.Page;
import io.github.xhsgraphql.upstream.Position;
import io.github.xhsgraphql.upstream.Series;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppCommentReaderTest {

  private static final String NOTE = "65f000000000000000000001";
  private static final String THREAD = "65f00000000000000000000c";
  private static final String AUTHOR = "5f0000000000000000000abc";
  private static final String MASKED_AUTHOR = "a11111111111111111111111111ff";
  private static final String MASKED = "a22222222222222222222222222ff";

  private static Outcome<Page<Comment>> page(String payload) {
    return AppCommentListReader.comments(
        envelope(payload.replace('\'', '"')),
        Series.APP_V2,
        new CommentsAsk(NOTE, CommentSort.DEFAULT, null),
        (body, last) -> Map.of("after", String.valueOf(last.text("id"))));
  }

  private static Outcome<Page<Comment>> replies(String payload) {
    return AppCommentListReader.replies(
        envelope(payload.replace('\'', '"')),
        Series.APP_V1,
        new RepliesAsk(NOTE, THREAD, null),
        (body, last) -> Map.of("start", String.valueOf(last.text("id"))));
  }

  private static Comment comment(String fields) {
    return value(page("{'comments': [{'id': '" + THREAD + "', " + fields + "}]}")).items().get(0);
  }

  @Test
  void readsAComment() {
    Comment comment =
        comment(
            """
            'note_id': '65f000000000000000000009', 'content': 'Nice [捂脸R] #词[搜索高亮]#',
            'time': 1768447640, 'like_count': 150, 'sub_comment_count': 43, 'sub_comments': [],
            'ip_location': '广东', 'status': -2, 'hidden': true, 'show_tags': [],
            'show_tags_v2': [{'type': 'user_top'}, {'type': 'author_liked'}],
            'pictures': [{'url': 'https://p.example/1'}],
            'user': {'userid': '5f0000000000000000000def', 'nickname': 'Bob',
                     'images': 'http://a.example/b.jpg', 'red_id': '77', 'current_user': 'false'}
            """);

    assertThat(comment.commentId()).isEqualTo(THREAD);
    assertThat(comment.noteId()).isEqualTo("65f000000000000000000009");
    assertThat(comment.content()).isEqualTo("Nice [捂脸R] #词[搜索高亮]#");
    assertThat(comment.publishedAt()).isEqualTo(Instant.ofEpochSecond(1768447640));
    assertThat(comment.likeCount()).isEqualTo(150);
    assertThat(comment.replyCount()).isEqualTo(43);
    assertThat(comment.countsAreApproximate()).isFalse();
    assertThat(comment.ipLocation()).isEqualTo("广东");
    assertThat(comment.isPinned()).isTrue();
    assertThat(comment.isLikedByAuthor()).isTrue();
    assertThat(comment.pictures())
        .singleElement()
        .extracting("url")
        .isEqualTo("https://p.example/1");
    assertThat(comment.inlinedReplies()).isEmpty();
    assertThat(comment.inReplyTo()).isNull();
    assertThat(comment.threadId()).isNull();
    assertThat(comment.source()).isEqualTo(Series.APP_V2);
    assertThat(comment.author().nickname()).isEqualTo("Bob");
    assertThat(comment.author().avatarUrl()).isEqualTo("https://a.example/b.jpg");
    assertThat(comment.author().redId()).isEqualTo("77");
    assertThat(comment.author().isNoteAuthor()).isFalse();
    assertThat(comment.author().user().userId()).isEqualTo("5f0000000000000000000def");
    assertThat(comment.author().user().gaps().fields()).contains("bio").doesNotContain("redId");
  }

  @Test
  void leavesOutWhatIsNotTold() {
    Comment comment = comment("'content': ''");

    assertThat(comment.content()).isNull();
    assertThat(comment.noteId()).isEqualTo(NOTE);
    assertThat(comment.author()).isNull();
    assertThat(comment.pictures()).isEmpty();
    assertThat(comment.replyCount()).isNull();
    assertThat(comment.isPinned()).isNull();
    assertThat(comment.isLikedByAuthor()).isNull();
    assertThat(comment("'show_tags_v2': []").isPinned()).isFalse();
    assertThat(comment("'show_tags': ['user_top']").isPinned()).isTrue();
  }

  @Test
  void acceptsTheNamesOfTheOfficialText() {
    Comment comment =
        comment("'create_time': 1768447640, 'liked_count': 3, 'user_info': {'nickname': 'Bob'}");

    assertThat(comment.publishedAt()).isEqualTo(Instant.ofEpochSecond(1768447640));
    assertThat(comment.likeCount()).isEqualTo(3);
    assertThat(comment.author().nickname()).isEqualTo("Bob");
    assertThat(comment.author().user()).isNull();
  }

  private static String by(String userId, String tags) {
    return "'show_tags_v2': [" + tags + "], 'user': {'userid': '" + userId + "'}";
  }

  @Test
  void givesNoUserForAMaskedIdUnlessItIsTheNotesAuthor() {
    Page<Comment> page =
        value(
            page(
                "{'user_id': '"
                    + AUTHOR
                    + "', 'comments': [{'id': 'a', "
                    + by(MASKED, "")
                    + "}, {'id': 'b', "
                    + by(MASKED_AUTHOR, "{'type': 'is_author'}")
                    + "}, {'id': 'c', "
                    + by(AUTHOR, "")
                    + "}, {'id': 'd', "
                    + by(MASKED_AUTHOR, "")
                    + "}]}"));

    assertThat(page.items())
        .extracting(c -> c.author().isNoteAuthor())
        .containsExactly(false, true, true, true);
    assertThat(page.items())
        .extracting(c -> c.author().user() == null ? null : c.author().user().userId())
        .containsExactly(null, AUTHOR, AUTHOR, AUTHOR);
  }

  @Test
  void knowsTheNotesAuthorOnlyFromAnUnmaskedPage() {
    Comment comment =
        value(
                page(
                    "{'user_id': '"
                        + MASKED
                        + "', 'comments': [{'id': 'b', "
                        + by(MASKED_AUTHOR, "{'type': 'is_author'}")
                        + "}]}"))
            .items()
            .get(0);

    assertThat(comment.author().isNoteAuthor()).isTrue();
    assertThat(comment.author().user()).isNull();
  }

  @Test
  void takesNoPlaceholderForTheNotesAuthor() {
    Page<Comment> page =
        value(
            page(
                "{'comments': [{'id': 'a', "
                    + by("hidden", "{'type': 'is_author'}")
                    + "}, {'id': 'b', "
                    + by("hidden", "")
                    + "}]}"));

    assertThat(page.items())
        .extracting(c -> c.author().isNoteAuthor())
        .containsExactly(true, false);
  }

  @Test
  void readsInlinedReplies() {
    Comment comment =
        comment(
            """
            'sub_comment_count': 9, 'user': {'userid': 'a33333333333333333333333333ff', 'nickname': 'Bob'}, 'sub_comments': [
              {'id': '65f00000000000000000001a', 'content': 'Yes',
               'show_tags_v2': [{'type': 'is_author'}],
               'user': {'userid': 'a44444444444444444444444444ff', 'nickname': 'Ann'},
               'target_comment': {'id': '65f00000000000000000000c', 'status': 0,
                                  'user': {'userid': 'a33333333333333333333333333ff', 'nickname': 'Bob'}}},
              {'id': '65f00000000000000000001b', 'user': {'userid': 'a33333333333333333333333333ff'},
               'target_comment': {'id': '65f00000000000000000001a', 'user': {'userid': 'a44444444444444444444444444ff'}}},
              {'content': 'no id'}]
            """);

    assertThat(comment.inlinedReplies()).hasSize(2);
    Comment first = comment.inlinedReplies().get(0);
    assertThat(first.threadId()).isEqualTo(THREAD);
    assertThat(first.noteId()).isEqualTo(NOTE);
    assertThat(first.replyCount()).isZero();
    assertThat(first.author().isNoteAuthor()).isTrue();
    assertThat(first.inReplyTo().commentId()).isEqualTo(THREAD);
    assertThat(first.inReplyTo().threadId()).isNull();
    assertThat(first.inReplyTo().author().nickname()).isEqualTo("Bob");
    assertThat(first.inReplyTo().content()).isNull();

    Comment second = comment.inlinedReplies().get(1);
    assertThat(second.inReplyTo().commentId()).isEqualTo("65f00000000000000000001a");
    assertThat(second.inReplyTo().threadId()).isEqualTo(THREAD);
    assertThat(second.inReplyTo().author().isNoteAuthor()).isTrue();
  }

  @Test
  void readsAPageOfReplies() {
    Page<Comment> page =
        value(replies("{'comments': [{'id': 'r1', 'content': 'Yes', 'like_count': 1}]}"));
    Comment reply = page.items().get(0);

    assertThat(reply.noteId()).isEqualTo(NOTE);
    assertThat(reply.threadId()).isEqualTo(THREAD);
    assertThat(reply.replyCount()).isZero();
    assertThat(reply.inReplyTo()).isNull();
    assertThat(reply.source()).isEqualTo(Series.APP_V1);
    assertThat(page.totalCount()).isNull();
    assertThat(page.next()).isEqualTo(new Position(Series.APP_V1, Map.of("start", "r1")));
  }

  @Test
  void acceptsAPayloadThatIsTheListItself() {
    assertThat(value(replies("[{'id': 'r1'}]")).items()).hasSize(1);
    assertThat(replies("[]").kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'comments': [{'id': 'a'}], 'comment_count': 9, 'comment_count_l1': 5} | 5",
        "{'comments': [{'id': 'a'}], 'comment_count': 9}                        |",
        "{'comments': [], 'comment_count_l1': 0, 'has_more': false}             | 0"
      })
  void countsCommentsWithoutReplies(String payload, Long total) {
    assertThat(value(page(payload)).totalCount()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'comments': [{'id': 'a'}], 'has_more': true}    | true",
        "{'comments': [{'id': 'a'}], 'has_more': 'true'}  | true",
        "{'comments': [{'id': 'a'}]}                      | true",
        "{'comments': [{'id': 'a'}], 'has_more': false}   | false",
        "{'comments': [], 'has_more': true}               | true",
        "{'comments': []}                                 | false"
      })
  void goesOnWhileUpstreamSaysSo(String payload, boolean more) {
    assertThat(value(page(payload)).next() != null).isEqualTo(more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'comments': [], 'has_more': false}", "{'comments': null, 'a': 1}"})
  void knowsAnEmptyPage(String payload) {
    assertThat(page(payload).kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'has_more': true}                  | data.comments is missing",
        "{'comments': 'x'}                   | data.comments is no array",
        "{'comments': [{'content': 'x'}, 3]} | data.comments[] has no item with an id"
      })
  void namesThePlaceThatChanged(String payload, String place) {
    assertThat(page(payload)).isEqualTo(Outcome.shapeChanged(place));
  }
}
