package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Notes as both App series have them (upstream/notes-users-topics.md §1.1, §1.2, §3.1). */
final class AppNoteBodies {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private AppNoteBodies() {}

  /** {@code data.data} of an image note's detail; a video has its cover here but no film. */
  static JsonArray imageDetail(Post post) {
    return JsonArray.of(
        new JsonObject()
            .put("user", AppUserBodies.author(post.author()))
            .put("note_list", JsonArray.of(detail(post)))
            .put("comment_list", new JsonArray())
            .put("model_type", "note")
            .put("track_id", ""));
  }

  /** {@code data.data} of a video's detail: the note itself, then other people's. */
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

  /** What the app may fetch around a note: much of a list's bytes (facts 35). */
  private static final JsonObject WIDGETS =
      new JsonObject()
          .put("groups", new JsonArray().add(widgets(1, "card", 32)).add(widgets(0, "hint", 16)));

  private static JsonObject widgets(int mode, String name, int count) {
    JsonArray types = new JsonArray();
    for (int i = 0; i < count; i++) {
      types.add("invented_widget_" + name + i);
    }
    return new JsonObject().put("mode", mode).put("fetch_types", types);
  }

  /** {@code data.data} of a page of somebody's notes: there is no top-level cursor (facts 21). */
  static JsonObject postedPage(Slice<Post> page) {
    return new JsonObject()
        .put("notes", Wrapping.array(page.items().stream().map(AppNoteBodies::listed).toList()))
        .put("tags", new JsonArray())
        .put("has_more", page.more());
  }

  /** A note in somebody's list: {@code likes} and {@code share_count} here, and the text cut. */
  static JsonObject listed(Post post) {
    JsonObject note =
        new JsonObject()
            .put("id", post.id())
            .put("cursor", post.id())
            .put("type", post.type())
            .put("title", post.title())
            .put("display_title", post.displayTitle())
            .put("desc", cut(post.text(), 100))
            .put("create_time", post.published())
            .put("time_desc", timeDescription(post))
            .put("last_update_time", post.edited())
            .put("likes", post.likes())
            .put("collected_count", post.collects())
            .put("comments_count", post.comments())
            .put("share_count", post.shares())
            .put("nice_count", 0)
            .put("view_count", 0)
            .put("sticky", post.pinned())
            .put("user", AppUserBodies.listedAuthor(post.author()))
            .put("images_list", AppMedia.cover(post))
            .put("ats", new JsonArray())
            .put("inlikes", false)
            .put("infavs", false)
            .put("is_goods_note", false)
            .put("price", 0)
            .put("has_music", false)
            .put("advanced_widgets_groups", WIDGETS)
            .put("widgets_context", widgetsContext(post));
    Film film = post.film();
    if (film != null) {
      note.put("video_info_v2", AppMedia.film(film, post.pictures().get(0)));
    }
    return withPlace(note, post);
  }

  /** Cuts after so many code points, in the middle of a tag if need be (facts 11). */
  static String cut(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  /** "2025-08-31", or "09-04" for this year. */
  static String timeDescription(Post post) {
    LocalDate day = Instant.ofEpochSecond(post.published()).atZone(SHANGHAI).toLocalDate();
    boolean thisYear = day.getYear() == World.NOW.atZone(SHANGHAI).getYear();
    return thisYear ? day.toString().substring(5) : day.toString();
  }

  private static JsonObject withPlace(JsonObject note, Post post) {
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
        .put("content", cut(post.text(), 40))
        .put(
            "image",
            AppMedia.url(post.pictures().get(0), 360, "jpg").replace("https://", "http://"));
  }

  private static String widgetsContext(Post post) {
    return new JsonObject()
        .put("flags", new JsonObject())
        .put("author_id", post.author().id())
        .put("author_name", post.author().nickname())
        .encode();
  }
}
