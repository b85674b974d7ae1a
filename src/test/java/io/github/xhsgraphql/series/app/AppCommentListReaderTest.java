package io.github.xhsgraphql.series.app;

import static io.github.xhsgraphql.series.app.Bodies.envelope;
import static io.github.xhsgraphql.series.app.Bodies.value;
import static io.github.xhsgraphql.series.app.CommentPages.NOTE;
import static io.github.xhsgraphql.series.app.CommentPages.THREAD;
import static io.github.xhsgraphql.series.app.CommentPages.comment;
import static io.github.xhsgraphql.series.app.CommentPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.Comment;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how pages of comments and replies are read: authors, counts and the next page. */
class AppCommentListReaderTest {

  private static final String AUTHOR = "5f0000000000000000000abc";
  private static final String MASKED_AUTHOR = "a11111111111111111111111111ff";
  private static final String MASKED = "a22222222222222222222222222ff";

  private static Outcome<Page<Comment>> replies(String payload) {
    return AppCommentListReader.replies(
        envelope(payload.replace('\'', '"')),
        Series.APP_V1,
        new RepliesRequest(NOTE, THREAD, null),
        (body, last) -> Map.of("start", String.valueOf(last.text("id"))));
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
                    + "', 'comments': [{'id': '65f00000000000000000000a', "
                    + by(MASKED, "")
                    + "}, {'id': '65f00000000000000000000b', "
                    + by(MASKED_AUTHOR, "{'type': 'is_author'}")
                    + "}, {'id': '65f00000000000000000000c', "
                    + by(AUTHOR, "")
                    + "}, {'id': '65f00000000000000000000d', "
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
                        + "', 'comments': [{'id': '65f00000000000000000000b', "
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
                "{'comments': [{'id': '65f00000000000000000000a', "
                    + by("hidden", "{'type': 'is_author'}")
                    + "}, {'id': '65f00000000000000000000b', "
                    + by("hidden", "")
                    + "}]}"));

    assertThat(page.items())
        .extracting(c -> c.author().isNoteAuthor())
        .containsExactly(true, false);
  }

  @Test
  void readsAPageOfReplies() {
    Page<Comment> page =
        value(
            replies(
                "{'comments': [{'id': '65f0000000000000000000f1', 'content': 'Yes', 'like_count':"
                    + " 1}]}"));
    Comment reply = page.items().get(0);

    assertThat(reply.noteId()).isEqualTo(NOTE);
    assertThat(reply.threadId()).isEqualTo(THREAD);
    assertThat(reply.replyCount()).isZero();
    assertThat(reply.inReplyTo()).isNull();
    assertThat(reply.source()).isEqualTo(Series.APP_V1);
    assertThat(page.totalCount()).isNull();
    assertThat(page.next())
        .isEqualTo(new Position(Series.APP_V1, Map.of("start", "65f0000000000000000000f1")));
  }

  @Test
  void acceptsAPayloadThatIsTheListItself() {
    assertThat(value(replies("[{'id': '65f0000000000000000000f1'}]")).items()).hasSize(1);
    assertThat(replies("[]").kind()).isEqualTo(Kind.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'comments': [{'id': '65f00000000000000000000a'}], 'comment_count': 9, 'comment_count_l1':"
            + " 5} | 5",
        "{'comments': [{'id': '65f00000000000000000000a'}], 'comment_count': 9}                    "
            + "    |",
        "{'comments': [], 'comment_count_l1': 0, 'has_more': false}             | 0"
      })
  void countsCommentsWithoutReplies(String payload, Long total) {
    assertThat(value(page(payload)).totalCount()).isEqualTo(total);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'comments': [{'id': '65f00000000000000000000a'}], 'has_more': true}    | true",
        "{'comments': [{'id': '65f00000000000000000000a'}], 'has_more': 'true'}  | true",
        "{'comments': [{'id': '65f00000000000000000000a'}]}                      | true",
        "{'comments': [{'id': '65f00000000000000000000a'}], 'has_more': false}   | false",
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
        "{'comments': 'x'}                   | data.comments is not an array",
        "{'comments': [{'content': 'x'}, 3]} | data.comments[] has no item with an id"
      })
  void namesThePlaceThatChanged(String payload, String place) {
    assertThat(page(payload)).isEqualTo(Outcome.shapeChanged(place));
  }
}
