package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that the body of each note endpoint has the names, the nesting and the kinds of values of
 * the samples.
 */
class NoteShapesTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

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

  private static JsonObject appNote(String path, String noteId) {
    return sandbox
        .inner(path, "note_id", noteId)
        .getJsonArray("data")
        .getJsonObject(0)
        .getJsonArray("note_list")
        .getJsonObject(0);
  }
}
