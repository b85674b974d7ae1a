package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks once at each endpoint's body: names, nesting and kinds of values as in the samples. */
class ShapesTest {

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = new RunningSandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void envelope() {
    JsonObject body =
        new JsonObject(sandbox.get("app_v2/get_user_info", "user_id", Known.BUSY_USER).body());

    assertThat(body.getInteger("code")).isEqualTo(200);
    assertThat(body.getString("router")).isEqualTo("/api/v1/xiaohongshu/app_v2/get_user_info");
    assertThat(body.getJsonObject("params").getValue("user_id")).isEqualTo(Known.BUSY_USER);
    assertThat(body.getMap())
        .containsKeys("request_id", "message", "message_zh", "time_stamp", "cache_url", "data");
  }

  @Test
  void imageNoteOfBothAppSeries() {
    JsonObject note = appNote("app_v2/get_image_note_detail", Known.IMAGE_NOTE);

    assertThat(note.getString("type")).isEqualTo("normal");
    assertThat(note.getLong("time")).isEqualTo(0x69e0c5a0L);
    assertThat(note.getLong("last_update_time")).isGreaterThan(0x69e0c5a0L);
    assertThat(note.getValue("liked_count")).isInstanceOf(Integer.class);
    assertThat(note.getMap())
        .containsKeys("collected_count", "comments_count", "shared_count", "sticky", "desc")
        .doesNotContainKeys("video_info_v2", "note_id");
    assertThat(note.getJsonObject("user").getMap()).containsKeys("userid", "red_id", "image");
    assertThat(note.getJsonArray("images_list")).hasSize(9);
    assertThat(note.getJsonArray("images_list").getJsonObject(0).getMap())
        .containsKeys("fileid", "url", "url_size_large", "original", "width", "height");
    JsonObject tag = note.getJsonArray("hash_tag").getJsonObject(0);
    assertThat(tag.getString("link"))
        .contains("topic/normal?id=")
        .doesNotContain(tag.getString("id"));
    assertThat(note.getJsonObject("share_info").getString("link"))
        .contains("xsec_token=" + sandbox.post(Known.IMAGE_NOTE).token());
    assertThat(appNote("app/get_note_info", Known.IMAGE_NOTE)).isEqualTo(note);
  }

  @Test
  void videoNoteOfAppV2() {
    JsonArray notes =
        sandbox
            .inner("app_v2/get_video_note_detail", "note_id", Known.VIDEO_NOTE)
            .getJsonArray("data");
    JsonObject note = notes.getJsonObject(0);
    JsonObject film = note.getJsonObject("video_info_v2");
    JsonObject media = film.getJsonObject("media");

    assertThat(note.getString("id")).isEqualTo(Known.VIDEO_NOTE);
    assertThat(notes.size()).isGreaterThan(1);
    assertThat(film.getJsonObject("capa").getInteger("duration")).isLessThan(241);
    assertThat(media.getJsonObject("video").getJsonObject("subtitles").getMap())
        .containsKeys("source", "zh-CN", "en-US");
    assertThat(media.getJsonObject("stream").getJsonArray("h266")).isEmpty();
    assertThat(media.getJsonObject("stream").getJsonArray("h264").getJsonObject(0).getMap())
        .containsKeys("master_url", "backup_urls", "duration", "size", "avg_bitrate", "fps");
    assertThat(appNote("app_v2/get_image_note_detail", Known.VIDEO_NOTE).getMap())
        .containsEntry("type", "video")
        .doesNotContainKey("video_info_v2");
  }

  @Test
  void theVideoEndpointGivesOtherNotesForAnImageNote() {
    JsonArray notes =
        sandbox
            .inner("app_v2/get_video_note_detail", "note_id", Known.IMAGE_NOTE)
            .getJsonArray("data");

    assertThat(notes).isNotEmpty();
    assertThat(notes.encode()).doesNotContain(Known.IMAGE_NOTE);
  }

  @Test
  void noteOnTheWeb() {
    JsonObject item =
        sandbox
            .payload(
                "web_v3/fetch_note_detail",
                "note_id",
                Known.VIDEO_NOTE,
                "xsec_token",
                sandbox.post(Known.VIDEO_NOTE).token())
            .getJsonArray("items")
            .getJsonObject(0);
    JsonObject card = item.getJsonObject("noteCard");

    assertThat(item.getString("id")).isEqualTo(Known.VIDEO_NOTE);
    assertThat(card.getLong("time")).isEqualTo(0x6a0b3c20 * 1000L);
    assertThat(card.getJsonObject("interactInfo").getValue("likedCount"))
        .isInstanceOf(String.class);
    assertThat(card.getJsonArray("imageList").getJsonObject(0).getString("urlDefault"))
        .startsWith("http://");
    assertThat(card.getJsonArray("imageList").getJsonObject(0).getString("url")).isEmpty();
    assertThat(
            card.getJsonObject("video")
                .getJsonObject("media")
                .getJsonObject("stream")
                .getJsonArray("h264")
                .getJsonObject(0)
                .getMap())
        .containsKeys("masterUrl", "backupUrls", "duration");
    assertThat(card.getJsonArray("tagList").getJsonObject(0).getMap())
        .containsOnlyKeys("id", "name", "type");
  }

  @Test
  void users() {
    JsonObject app = sandbox.payload("app_v2/get_user_info", "user_id", Known.PRIVATE_USER);
    JsonObject web = sandbox.payload("web_v3/fetch_user_info", "user_id", Known.PRIVATE_USER);

    assertThat(app.getString("userid")).isEqualTo(Known.PRIVATE_USER);
    assertThat(app.getInteger("ndiscovery")).isEqualTo(20);
    assertThat(app.getMap()).containsKeys("images", "imageb", "fans", "follows", "liked", "gender");
    assertThat(app.getJsonObject("tab_public").getBoolean("collection")).isFalse();
    assertThat(web.getJsonObject("tabPublic").getBoolean("collection")).isFalse();
    assertThat(web.getJsonObject("basicInfo").getMap())
        .containsKeys("nickname", "redId", "ipLocation")
        .doesNotContainKeys("userId", "userid");
    assertThat(web.getJsonArray("interactions").getJsonObject(1).getValue("count"))
        .isInstanceOf(String.class);
    assertThat(sandbox.payload("app/get_user_info", "user_id", Known.PRIVATE_USER)).isEqualTo(app);
  }

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
  void shareLinks() {
    Post post = sandbox.post(Known.IMAGE_NOTE);
    String text = "看看这个！ " + ShareLinks.shortLink(post.shortCode()) + " 复制后打开";
    JsonObject found =
        sandbox
            .inner("app_v2/get_image_note_detail", "share_text", text)
            .getJsonArray("data")
            .getJsonObject(0);
    JsonObject profile =
        sandbox.inner(
            "app/get_user_id_and_xsec_token",
            "share_link",
            ShareLinks.shortLink(post.author().shortCode()));

    assertThat(found.getJsonArray("note_list").getJsonObject(0).getString("id"))
        .isEqualTo(Known.IMAGE_NOTE);
    assertThat(
            sandbox
                .payload(
                    "app_v2/get_user_info", "share_text", ShareLinks.profileLink(post.author()))
                .getString("userid"))
        .isEqualTo(Known.BUSY_USER);
    assertThat(profile.getMap())
        .containsExactly(
            Map.entry("user_id", Known.BUSY_USER), Map.entry("xsec_token", post.author().token()));
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

  private static JsonObject appNote(String path, String noteId) {
    return sandbox
        .inner(path, "note_id", noteId)
        .getJsonArray("data")
        .getJsonObject(0)
        .getJsonArray("note_list")
        .getJsonObject(0);
  }
}
