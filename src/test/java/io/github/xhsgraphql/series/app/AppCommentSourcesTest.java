package io.github.xhsgraphql.series.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.comment.CommentOperations;
import io.github.xhsgraphql.comment.CommentSort;
import io.github.xhsgraphql.comment.CommentsRequest;
import io.github.xhsgraphql.comment.RepliesRequest;
import io.github.xhsgraphql.fallback.Source;
import io.github.xhsgraphql.tikhub.Page;
import io.github.xhsgraphql.tikhub.Position;
import io.github.xhsgraphql.tikhub.Series;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the requests that the APP series' sources for comments send, page by page. */
@QuarkusTest
class AppCommentSourcesTest extends AppSourcesOnTheWire {

  @Test
  void pagesAppV2CommentsByThePartsOfTheCursor() {
    String path = "app_v2/get_note_comments";
    String withInner =
        "{\"comments\": [{\"id\": \"65f00000000000000000000a\"}], \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":2,"
            + "\\\"pageArea\\\":\\\"ALL\\\"}\", \"has_more\": true}";
    String withoutInner =
        "{\"comments\": [{\"id\": \"65f00000000000000000000b\"}], \"cursor\": \"{\\\"index\\\":3,\\\"k\\\":\\\"x y&+%\\\"}\"}";
    tikHub.answer(path, withInner).answer(path, withoutInner).answer(path, withInner);

    Position second =
        Bodies.value(
                call(
                    CommentOperations.COMMENTS,
                    Series.APP_V2,
                    new CommentsRequest(NOTE, CommentSort.DEFAULT, null)))
            .next();
    Position third =
        Bodies.value(
                call(
                    CommentOperations.COMMENTS,
                    Series.APP_V2,
                    new CommentsRequest(NOTE, CommentSort.LATEST, second)))
            .next();
    call(
        CommentOperations.COMMENTS,
        Series.APP_V2,
        new CommentsRequest(NOTE, CommentSort.MOST_LIKED, third));

    assertThat(tikHub.requests())
        .containsExactly(
            path + "?note_id=" + NOTE + "&index=0&pageArea=UNFOLDED&sort_strategy=latest_v2",
            path + "?note_id=" + NOTE + "&cursor=c2&index=2&pageArea=ALL&sort_strategy=latest_v2",
            path
                + "?note_id="
                + NOTE
                + "&cursor=%7B%22index%22%3A3%2C%22k%22%3A%22x+y%26%2B%25%22%7D"
                + "&index=3&pageArea=ALL&sort_strategy=like_count");
  }

  @Test
  void pagesAppV2RepliesByThePartsOfTheCursor() {
    String path = "app_v2/get_note_sub_comments";
    String page =
        "{\"comments\": [{\"id\": \"65f00000000000000000000a\"}],"
            + " \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\",\\\"index\\\":3}\", \"has_more\": true}";
    tikHub.answer(path, page).answer(path, page);

    Position next =
        Bodies.value(
                call(
                    CommentOperations.REPLIES,
                    Series.APP_V2,
                    new RepliesRequest(NOTE, COMMENT, null)))
            .next();
    call(CommentOperations.REPLIES, Series.APP_V2, new RepliesRequest(NOTE, COMMENT, next));

    assertThat(next).isEqualTo(at(Series.APP_V2, Map.of("cursor", "c2", "index", "3")));
    String query = path + "?note_id=" + NOTE + "&comment_id=" + COMMENT;
    assertThat(tikHub.requests()).containsExactly(query + "&index=1", query + "&cursor=c2&index=3");
  }

  @Test
  void pagesAppV1CommentsByTheCursorAsItCame() {
    String path = "app/get_note_comments";
    String page =
        "{\"comments\": [{\"id\": \"65f00000000000000000000a\"}], \"cursor\": \"{\\\"cursor\\\":\\\"c2\\\"}\"}";
    tikHub.answer(path, page).answer(path, page);

    Position next =
        Bodies.value(
                call(
                    CommentOperations.COMMENTS,
                    Series.APP_V1,
                    new CommentsRequest(NOTE, CommentSort.DEFAULT, null)))
            .next();
    call(
        CommentOperations.COMMENTS,
        Series.APP_V1,
        new CommentsRequest(NOTE, CommentSort.LATEST, next));

    assertThat(next).isEqualTo(at(Series.APP_V1, Map.of("start", "{\"cursor\":\"c2\"}")));
    assertThat(tikHub.requests())
        .containsExactly(
            path + "?note_id=" + NOTE + "&sort_strategy=1",
            path + "?note_id=" + NOTE + "&start=%7B%22cursor%22%3A%22c2%22%7D&sort_strategy=2");
  }

  @Test
  void pagesAppV1RepliesByTheLastReply() {
    String path = "app/get_sub_comments";
    String page =
        "{\"comments\": [{\"id\": \"65f0000000000000000000f1\"}, {\"id\": \"65f0000000000000000000f2\"}], \"cursor\": \"ignored\"}";
    tikHub.answer(path, page).answer(path, page);

    Page<?> first =
        Bodies.value(
            call(
                CommentOperations.REPLIES, Series.APP_V1, new RepliesRequest(NOTE, COMMENT, null)));
    call(CommentOperations.REPLIES, Series.APP_V1, new RepliesRequest(NOTE, COMMENT, first.next()));

    String query = path + "?note_id=" + NOTE + "&comment_id=" + COMMENT;
    assertThat(tikHub.requests()).containsExactly(query, query + "&start=65f0000000000000000000f2");
  }

  @Test
  void refusesAnOrderThatAppV1Lacks() {
    Source<CommentsRequest, ?> appV1 = source(CommentOperations.COMMENTS, Series.APP_V1);

    assertThat(appV1.refusal().apply(new CommentsRequest(NOTE, CommentSort.MOST_LIKED, null)))
        .contains("App V1 can't sort comments by likes");
    assertThat(appV1.refusal().apply(new CommentsRequest(NOTE, CommentSort.LATEST, null)))
        .isEmpty();
  }
}
