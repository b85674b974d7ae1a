package io.github.xhsgraphql.sandbox;

import static io.github.xhsgraphql.sandbox.PageItems.ids;
import static io.github.xhsgraphql.sandbox.PageItems.objects;
import static io.github.xhsgraphql.sandbox.PageItems.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that lists of notes can be read to the end, as a client of each series does. */
class PagingTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

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

  private static List<String> posted() {
    Person person = sandbox.world.person(Known.BUSY_USER).orElseThrow();
    return sandbox.world.postsOf(person).stream().map(Post::id).toList();
  }
}
