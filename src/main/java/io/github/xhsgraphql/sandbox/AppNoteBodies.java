package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Builds the JSON of a note's detail for both App series (docs/upstream.md 3.1, 3.2). */
final class AppNoteBodies {

  private AppNoteBodies() {}

  /**
   * Returns {@code data.data} of an image note's detail. For a video note it has the cover but no
   * video.
   */
  static JsonArray imageDetail(Post post) {
    return JsonArray.of(
        new JsonObject()
            .put("user", AppUserBodies.author(post.author()))
            .put("note_list", JsonArray.of(detail(post)))
            .put("comment_list", new JsonArray())
            .put("model_type", "note")
            .put("track_id", ""));
  }

  /**
   * Returns {@code data.data} of a video note's detail: the note itself, then recommended notes of
   * other people.
   */
  static JsonArray videoDetail(List<Post> posts) {
    JsonArray notes = new JsonArray();
    for (Post post : posts) {
      Film film = post.film();
      JsonObject note = detail(post);
      notes.add(
          film == null
              ? note
              : note.put("video_info_v2", AppMedia.film(film, post.pictures().get(0))));
    }
    return notes;
  }

  private static JsonObject detail(Post post) {
    JsonObject note =
        new JsonObject()
            .put("id", post.id())
            .put("type", post.type())
            .put("title", post.title())
            .put("desc", post.text())
            .put("time", post.published())
            .put("last_update_time", post.edited())
            .put("user", AppUserBodies.author(post.author()))
            .put("liked_count", post.likes())
            .put("collected_count", post.collects())
            .put("comments_count", post.comments())
            .put("shared_count", post.shares())
            .put("seeded_count", 0)
            .put("view_count", 0)
            .put("pre_view_count", -1)
            .put("liked", false)
            .put("collected", false)
            .put("followed", false)
            .put("sticky", post.pinned())
            .put("images_list", AppMedia.pictures(post))
            .put("hash_tag", hashTags(post))
            .put("topics", topics(post))
            .put("ats", new JsonArray())
            .put("poi", new JsonObject())
            .put("share_info", shareInfo(post))
            .put(
                "qq_mini_program_info",
                new JsonObject()
                    .put(
                        "path",
                        "pages/main/note/index?id=" + post.id() + "&xsec_token=" + post.token()))
            .put(
                "media_save_config",
                new JsonObject().put("disable_save", false).put("disable_watermark", false))
            .put("widgets_context", widgetsContext(post))
            .put("model_type", "note")
            .put("track_id", "");
    return withPlace(note, post);
  }

  static JsonObject withPlace(JsonObject note, Post post) {
    Place place = post.place();
    return place == null ? note : note.put("ip_location", place.english);
  }

  private static JsonArray hashTags(Post post) {
    JsonArray tags = new JsonArray();
    for (Topic topic : post.topics()) {
      tags.add(
          new JsonObject()
              .put("id", topic.id())
              .put("name", topic.name())
              .put("type", "topic")
              .put("link", topic.link())
              .put("record_count", 0));
    }
    return tags;
  }

  private static JsonArray topics(Post post) {
    Topic topic = post.topics().get(0);
    return JsonArray.of(
        new JsonObject()
            .put("id", topic.pageId())
            .put("name", topic.name())
            .put("link", "xhsdiscover://topic/v2/" + topic.pageId() + "?source=note_feed")
            .put("discuss_num", 0)
            .put("business_type", 0));
  }

  private static JsonObject shareInfo(Post post) {
    return new JsonObject()
        .put("link", ShareLinks.noteLink(post))
        .put("title", post.displayTitle())
        .put("content", post.excerpt(40))
        .put(
            "image",
            AppMedia.url(post.pictures().get(0), 360, "jpg").replace("https://", "http://"));
  }

  static String widgetsContext(Post post) {
    return new JsonObject()
        .put("flags", new JsonObject())
        .put("author_id", post.author().id())
        .put("author_name", post.author().nickname())
        .encode();
  }
}
