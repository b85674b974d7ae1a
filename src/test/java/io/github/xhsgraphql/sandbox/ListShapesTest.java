package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that the body of each list endpoint has the names, the nesting and the kinds of values of
 * the samples.
 */
class ListShapesTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void postedNotes() {
    JsonObject app =
        sandbox
            .payload("app_v2/get_user_posted_notes", "user_id", Known.BUSY_USER)
            .getJsonArray("notes")
            .getJsonObject(0);
    JsonObject web =
        sandbox
            .payload("web_v3/fetch_user_notes", "user_id", Known.BUSY_USER)
            .getJsonArray("notes")
            .getJsonObject(0);

    assertThat(app.getMap())
        .containsEntry("id", Known.IMAGE_NOTE)
        .containsEntry("sticky", true)
        .containsKeys("likes", "share_count", "create_time", "display_title", "time_desc");
    assertThat(app.getString("desc").codePoints().count()).isLessThanOrEqualTo(100);
    assertThat(app.getJsonArray("images_list")).hasSize(1);
    assertThat(app.getJsonObject("user").getMap()).containsKeys("userid", "images");
    assertThat(web.getMap()).containsKeys("noteId", "xsecToken", "displayTitle", "cover", "user");
    assertThat(web.getJsonObject("interactInfo").getBoolean("sticky")).isTrue();
  }

  @Test
  void comments() {
    JsonObject page =
        sandbox.payload(
            "app_v2/get_note_comments",
            "note_id",
            Known.IMAGE_NOTE,
            "index",
            0,
            "sort_strategy",
            "default");
    JsonObject pinned = page.getJsonArray("comments").getJsonObject(0);
    JsonObject parent = page.getJsonArray("comments").getJsonObject(1);
    JsonObject picture = page.getJsonArray("comments").getJsonObject(7);

    assertThat(page.getString("user_id")).isEqualTo(Known.BUSY_USER);
    assertThat(page.getInteger("comment_count_l1")).isEqualTo(200);
    assertThat(page.getInteger("comment_count")).isGreaterThan(230);
    assertThat(pinned.getJsonArray("show_tags_v2").encode()).contains("is_author", "user_top");
    assertThat(pinned.getMap()).doesNotContainKey("sub_comment_cursor");
    assertThat(parent.getInteger("sub_comment_count")).isEqualTo(30);
    assertThat(new JsonObject(parent.getString("sub_comment_cursor")).getInteger("remainCount"))
        .isEqualTo(29);
    assertThat(parent.getJsonArray("sub_comments").getJsonObject(0).getMap())
        .containsKey("target_comment")
        .doesNotContainKey("sub_comment_count");
    assertThat(picture.getString("content")).isEmpty();
    assertThat(picture.getJsonArray("pictures").getJsonObject(0).getMap())
        .containsKeys("url", "origin_url");
  }

  @Test
  void commentsOnTheWeb() {
    JsonObject inner =
        sandbox.inner(
            "web_v3/fetch_note_comments",
            "note_id",
            Known.IMAGE_NOTE,
            "xsec_token",
            sandbox.post(Known.IMAGE_NOTE).token());
    JsonObject parent = inner.getJsonObject("data").getJsonArray("comments").getJsonObject(1);

    assertThat(inner.getMap()).containsEntry("ok", true).containsOnlyKeys("ok", "data");
    assertThat(parent.getMap())
        .containsEntry("subCommentCount", "30")
        .containsEntry("subCommentHasMore", true)
        .containsKeys("likeCount", "createTime", "showTags", "subCommentCursor");
    assertThat(parent.getJsonObject("userInfo").getString("userId")).hasSize(24);
    assertThat(parent.getJsonArray("subComments").getJsonObject(0).getMap())
        .containsKey("targetComment");
  }

  @Test
  void listsOfLaterIssues() {
    String pageId = sandbox.world.topics().get(0).pageId();

    assertThat(
            sandbox
                .payload("app_v2/get_topic_info", "page_id", pageId)
                .getJsonObject("page_info")
                .getLong("view_num"))
        .isGreaterThan(Integer.MAX_VALUE);
    assertThat(
            sandbox
                .payload("app/get_topic_notes", "page_id", pageId, "first_load_time", "1")
                .getJsonArray("notes")
                .getJsonObject(0)
                .getJsonObject("note")
                .getJsonObject("user")
                .getMap())
        .containsKey("user_id");
    assertThat(sandbox.payload("app_v2/get_user_faved_notes", "user_id", Known.PRIVATE_USER))
        .isEqualTo(
            new JsonObject()
                .put("notes", new JsonArray())
                .put("has_more", false)
                .put("fallback", true));
    assertThat(sandbox.payload("app_v2/get_user_faved_notes", "user_id", Known.SILENT_USER))
        .isEqualTo(new JsonObject().put("notes", new JsonArray()).put("has_more", false));
    JsonObject strangers =
        sandbox.payload("app_v2/get_user_faved_notes", "user_id", Known.RECOMMENDING_USER);
    assertThat(strangers.getBoolean("fallback")).isTrue();
    assertThat(strangers.getJsonArray("notes")).isNotEmpty();
    for (String hiding : List.of(Known.SILENT_USER, Known.RECOMMENDING_USER)) {
      assertThat(
              sandbox
                  .payload("app_v2/get_user_info", "user_id", hiding)
                  .getJsonObject("tab_public")
                  .getBoolean("collection"))
          .isFalse();
    }
    assertThat(sandbox.inner("app/search_notes", "keyword", "猫", "page", 1).getMap())
        .containsKeys("searchId", "sessionId");
    assertThat(
            sandbox
                .payload("web_v3/fetch_search_notes", "keyword", "猫")
                .getJsonArray("items")
                .getJsonObject(0)
                .getMap())
        .containsKeys("noteCard", "xsecToken");
    assertThat(
            sandbox
                .payload("app_v2/search_users", "keyword", "阿柚")
                .getJsonArray("users")
                .getJsonObject(0)
                .getString("id"))
        .isEqualTo(Known.BUSY_USER);
    assertThat(
            sandbox
                .payload("web_v3/fetch_search_users", "keyword", "阿柚")
                .getJsonArray("users")
                .getJsonObject(0)
                .getValue("noteCount"))
        .isEqualTo(60);
  }
}
