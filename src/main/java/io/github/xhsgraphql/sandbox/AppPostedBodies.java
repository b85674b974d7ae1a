package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Builds the JSON of a list of a user's notes for both App series (docs/upstream.md 5.1). */
final class AppPostedBodies {

  /**
   * Widgets that the app may load for a note. They are a large part of a list's bytes
   * (docs/upstream.md 2.11).
   */
  private static final JsonObject WIDGETS =
      new JsonObject()
          .put("groups", new JsonArray().add(widgets(1, "card", 32)).add(widgets(0, "hint", 16)));

  private AppPostedBodies() {}

  /**
   * Returns {@code data.data} of a page of a user's notes. The page has no cursor; each note has
   * one (docs/upstream.md 5.1).
   */
  static JsonObject page(Slice<Post> page) {
    return new JsonObject()
        .put("notes", Wrapping.array(page.items().stream().map(AppPostedBodies::item).toList()))
        .put("tags", new JsonArray())
        .put("has_more", page.more());
  }

  /**
   * Returns a note in a user's list. Here likes are {@code likes}, shares are {@code share_count},
   * and the text is cut.
   */
  private static JsonObject item(Post post) {
    JsonObject note =
        new JsonObject()
            .put("id", post.id())
            .put("cursor", post.id())
            .put("type", post.type())
            .put("title", post.title())
            .put("display_title", post.displayTitle())
            .put("desc", post.excerpt(100))
            .put("create_time", post.published())
            .put("time_desc", post.day())
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
            .put("widgets_context", AppNoteBodies.widgetsContext(post));
    Film film = post.film();
    if (film != null) {
      note.put("video_info_v2", AppMedia.film(film, post.pictures().get(0)));
    }
    return AppNoteBodies.withPlace(note, post);
  }

  private static JsonObject widgets(int mode, String name, int count) {
    JsonArray types = new JsonArray();
    for (int i = 0; i < count; i++) {
      types.add("invented_widget_" + name + i);
    }
    return new JsonObject().put("mode", mode).put("fetch_types", types);
  }
}
