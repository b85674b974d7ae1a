package io.github.xhsgraphql.sandbox;

import static io.github.xhsgraphql.sandbox.PageItems.ids;
import static io.github.xhsgraphql.sandbox.PageItems.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that lists of comments can be read to the end, as a client of each series does. */
class CommentPagingTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

  @ParameterizedTest
  @CsvSource({"default", "latest_v2", "like_count"})
  void commentsOfAppV2(String sort) {
    List<JsonObject> comments = new ArrayList<>();
    JsonObject cursor = new JsonObject().put("index", 0);
    JsonObject page;
    do {
      page =
          sandbox.payload(
              "app_v2/get_note_comments",
              "note_id",
              Known.IMAGE_NOTE,
              "cursor",
              cursor.getString("cursor", ""),
              "index",
              cursor.getInteger("index"),
              "sort_strategy",
              sort);
      cursor = new JsonObject(page.getString("cursor"));
      comments.addAll(objects(page, "comments"));
    } while (page.getBoolean("has_more"));

    assertThat(cursor.getMap()).containsOnlyKeys("index", "pageArea");
    assertThat(ids(comments)).hasSize(200).doesNotHaveDuplicates();
    switch (sort) {
      case "default" -> assertThat(ids(comments)).isEqualTo(thread());
      case "latest_v2" ->
          assertThat(comments)
              .extracting(comment -> comment.getLong("time"))
              .isSortedAccordingTo(Comparator.reverseOrder());
      default ->
          assertThat(comments)
              .extracting(comment -> comment.getInteger("like_count"))
              .isSortedAccordingTo(Comparator.reverseOrder());
    }
  }

  @Test
  void theWholeCursorNeedsItsOwnIndex() {
    Function<Object, JsonObject> page =
        index ->
            sandbox.payload(
                "app_v2/get_note_comments",
                "note_id",
                Known.VIDEO_NOTE,
                "sort_strategy",
                "default",
                "cursor",
                sandbox
                    .payload(
                        "app_v2/get_note_comments",
                        "note_id",
                        Known.VIDEO_NOTE,
                        "sort_strategy",
                        "default")
                    .getString("cursor"),
                "index",
                index);

    assertThat(page.apply(2).getJsonArray("comments")).hasSize(10);
    assertThat(page.apply(0).getJsonArray("comments")).isEmpty();
  }

  @Test
  void commentsOfAppV1BySendingTheCursorBack() {
    List<JsonObject> comments = new ArrayList<>();
    JsonObject page = new JsonObject().put("cursor", "");
    do {
      page =
          sandbox.payload(
              "app/get_note_comments",
              "note_id",
              Known.IMAGE_NOTE,
              "start",
              page.getString("cursor"),
              "sort_strategy",
              1);
      comments.addAll(objects(page, "comments"));
    } while (page.getBoolean("has_more"));

    assertThat(ids(comments)).isEqualTo(thread());
  }

  @Test
  void commentsOfAppV1AfterAPlainId() {
    JsonObject page =
        sandbox.payload(
            "app/get_note_comments", "note_id", Known.IMAGE_NOTE, "start", thread().get(14));

    assertThat(ids(objects(page, "comments"))).isEqualTo(thread().subList(15, 25));
  }

  @Test
  void commentsOnTheWeb() {
    List<JsonObject> comments = new ArrayList<>();
    JsonObject page = new JsonObject().put("cursor", "");
    do {
      page =
          sandbox.payload(
              "web_v3/fetch_note_comments",
              "note_id",
              Known.IMAGE_NOTE,
              "xsec_token",
              sandbox.post(Known.IMAGE_NOTE).token(),
              "cursor",
              page.getString("cursor"));
      comments.addAll(objects(page, "comments"));
    } while (page.getBoolean("hasMore"));

    assertThat(ids(comments)).isEqualTo(thread());
  }

  private static List<String> thread() {
    return sandbox.post(Known.IMAGE_NOTE).thread().stream().map(Remark::id).toList();
  }
}
