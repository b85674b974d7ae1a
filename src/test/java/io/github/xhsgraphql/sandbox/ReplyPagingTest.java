package io.github.xhsgraphql.sandbox;

import static io.github.xhsgraphql.sandbox.PageItems.ids;
import static io.github.xhsgraphql.sandbox.PageItems.objects;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that lists of replies can be read to the end, as a client of each series does. */
class ReplyPagingTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

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

  private static Remark parent() {
    return sandbox.post(Known.IMAGE_NOTE).thread().get(1);
  }

  private static List<String> replyIds() {
    return parent().replies().stream().map(Remark::id).toList();
  }
}
