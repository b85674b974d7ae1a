package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Walks every list to its end, as a client of each series does. */
class PagingTest {

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = new RunningSandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource({"app_v2/get_user_posted_notes", "app/get_user_notes"})
  void postedNotesByTheLastNotesCursor(String path) {
    List<String> ids = new ArrayList<>();
    JsonObject page;
    do {
      String cursor = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
      page = sandbox.payload(path, "user_id", Known.BUSY_USER, "cursor", cursor);
      assertThat(page.containsKey("cursor")).isFalse();
      ids.addAll(texts(page, "notes", "cursor"));
    } while (page.getBoolean("has_more"));

    assertThat(ids).isEqualTo(posted());
  }

  @Test
  void postedNotesOnTheWeb() {
    List<String> ids = new ArrayList<>();
    JsonObject page = new JsonObject().put("cursor", "");
    do {
      page =
          sandbox.payload(
              "web_v3/fetch_user_notes",
              "user_id",
              Known.BUSY_USER,
              "num",
              99,
              "cursor",
              page.getString("cursor"));
      assertThat(page.getJsonArray("notes")).hasSizeLessThanOrEqualTo(30);
      ids.addAll(texts(page, "notes", "noteId"));
    } while (page.getBoolean("hasMore"));

    assertThat(ids).isEqualTo(posted());
  }

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

  @Test
  void repliesOfAppV2BeginWithTheInlinedOne() {
    List<JsonObject> replies = new ArrayList<>();
    JsonObject cursor = new JsonObject().put("index", 1);
    JsonObject page;
    do {
      page =
          sandbox.payload(
              "app_v2/get_note_sub_comments",
              "note_id",
              Known.IMAGE_NOTE,
              "comment_id",
              parent().id(),
              "cursor",
              cursor.getString("cursor", ""),
              "index",
              cursor.getInteger("index"));
      cursor = new JsonObject(page.getString("cursor"));
      replies.addAll(objects(page, "comments"));
    } while (page.getBoolean("has_more"));

    assertThat(ids(replies)).isEqualTo(replyIds());
  }

  @Test
  void repliesOfAppV1AfterTheLastOne() {
    List<String> ids = new ArrayList<>();
    List<String> page;
    do {
      page =
          ids(
              objects(
                  sandbox.payload(
                      "app/get_sub_comments",
                      "note_id",
                      Known.IMAGE_NOTE,
                      "comment_id",
                      parent().id(),
                      "start",
                      ids.isEmpty() ? "" : ids.get(ids.size() - 1)),
                  "comments"));
      ids.addAll(page);
    } while (!page.isEmpty());

    assertThat(ids).isEqualTo(replyIds());
  }

  @Test
  void repliesOnTheWeb() {
    List<String> ids = new ArrayList<>();
    JsonObject page = new JsonObject().put("cursor", parent().replies().get(0).id());
    do {
      page =
          sandbox.payload(
              "web_v3/fetch_sub_comments",
              "note_id",
              Known.IMAGE_NOTE,
              "root_comment_id",
              parent().id(),
              "xsec_token",
              sandbox.post(Known.IMAGE_NOTE).token(),
              "num",
              7,
              "cursor",
              page.getString("cursor"));
      ids.addAll(ids(objects(page, "comments")));
    } while (page.getBoolean("hasMore"));

    assertThat(ids).isEqualTo(replyIds().subList(1, 30));
  }

  @Test
  void topicFeedOfAppV2() {
    String pageId = sandbox.world.topics().get(0).pageId();
    List<JsonObject> items = new ArrayList<>();
    JsonObject page;
    do {
      JsonObject last = items.isEmpty() ? new JsonObject() : items.get(items.size() - 1);
      page =
          sandbox.payload(
              "app_v2/get_topic_feed",
              "page_id",
              pageId,
              "sort",
              "time",
              "last_note_id",
              last.getString("id", ""));
      items.addAll(objects(page, "items"));
    } while (page.getBoolean("has_more"));

    assertThat(ids(items)).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    assertThat(items)
        .extracting(item -> item.getLong("create_time"))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void topicNotesOfAppV1() {
    String pageId = sandbox.world.topics().get(0).pageId();
    List<JsonObject> rows = new ArrayList<>();
    JsonObject page;
    do {
      JsonObject last = rows.isEmpty() ? new JsonObject() : rows.get(rows.size() - 1);
      page =
          sandbox.payload(
              "app/get_topic_notes",
              "page_id",
              pageId,
              "first_load_time",
              1,
              "sort",
              "time",
              "last_note_id",
              last.getString("id", ""));
      rows.addAll(objects(page, "notes"));
    } while (page.getBoolean("has_more"));

    assertThat(ids(rows)).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @Test
  void favoritesByThePagesCursor() {
    List<JsonObject> notes = new ArrayList<>();
    JsonObject page = new JsonObject().put("cursor", "");
    do {
      page =
          sandbox.payload(
              "app_v2/get_user_faved_notes",
              "user_id",
              Known.BUSY_USER,
              "cursor",
              page.getString("cursor"));
      notes.addAll(objects(page, "notes"));
    } while (page.getBoolean("has_more"));

    assertThat(ids(notes)).hasSize(45).doesNotHaveDuplicates();
    assertThat(notes).anyMatch(note -> !note.containsKey("create_time"));
    assertThat(notes).anyMatch(note -> !note.getJsonObject("user").containsKey("userid"));
  }

  @Test
  void searchGoesOnUntilAPageIsEmpty() {
    List<String> ids = new ArrayList<>();
    List<String> page;
    int number = 1;
    do {
      JsonObject inner = sandbox.inner("app_v2/search_notes", "keyword", "咖啡", "page", number);
      page =
          objects(inner.getJsonObject("data"), "items").stream()
              .filter(item -> item.getString("model_type").equals("note"))
              .map(item -> item.getJsonObject("note"))
              .filter(Objects::nonNull)
              .map(note -> note.getString("id"))
              .toList();
      ids.addAll(page);
      number = inner.getInteger("next_page");
    } while (!page.isEmpty());

    assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
  }

  private static Remark parent() {
    return sandbox.post(Known.IMAGE_NOTE).thread().get(1);
  }

  private static List<String> replyIds() {
    return parent().replies().stream().map(Remark::id).toList();
  }

  private static List<String> thread() {
    return sandbox.post(Known.IMAGE_NOTE).thread().stream().map(Remark::id).toList();
  }

  private static List<String> posted() {
    Person person = sandbox.world.person(Known.BUSY_USER).orElseThrow();
    return sandbox.world.postsOf(person).stream().map(Post::id).toList();
  }

  private static List<String> ids(List<JsonObject> objects) {
    return objects.stream().map(object -> object.getString("id")).toList();
  }

  private static List<String> texts(JsonObject page, String list, String name) {
    return objects(page, list).stream().map(object -> object.getString(name)).toList();
  }

  private static List<JsonObject> objects(JsonObject page, String list) {
    return Stream.iterate(0, i -> i < page.getJsonArray(list).size(), i -> i + 1)
        .map(page.getJsonArray(list)::getJsonObject)
        .toList();
  }
}
