package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Builds the JSON of a list of favorites for App V2 (docs/upstream.md 5.3). */
final class FavedBodies {

  private static final int PAGE = 20;

  private final World world;

  FavedBodies(World world) {
    this.world = world;
  }

  /**
   * Returns a page of favorites. For hidden favorites the list is either empty or holds
   * recommendations, and {@code fallback} may mark it (docs/upstream.md 5.3).
   */
  JsonObject page(Person person, String cursor) {
    if (person.favoritesPublic()) {
      Slice<Post> page = Slice.after(world.favoritesOf(person), Post::id, cursor, PAGE);
      return list(page.items(), page.more()).put("cursor", page.lastId(Post::id));
    }
    return switch (person.id()) {
      case Known.RECOMMENDING_USER ->
          list(world.posts().subList(0, PAGE), true).put("fallback", true);
      case Known.SILENT_USER -> list(List.of(), false);
      default -> list(List.of(), false).put("fallback", true);
    };
  }

  private static JsonObject list(List<Post> posts, boolean more) {
    return new JsonObject()
        .put("notes", Wrapping.array(posts.stream().map(FavedBodies::item).toList()))
        .put("has_more", more);
  }

  /**
   * Returns a note in the list. It has fewer fields than a posted note. Some notes also lack the
   * time and the video, or the author's ID.
   */
  private static JsonObject item(Post post) {
    JsonObject author = new JsonObject().put("nickname", post.author().nickname());
    if (post.likes() % 3 != 0) {
      author.put("userid", post.author().id()).put("images", AppMedia.avatar(post.author()));
    }
    JsonObject note =
        new JsonObject()
            .put("id", post.id())
            .put("cursor_score", post.id())
            .put("type", post.type())
            .put("title", post.title())
            .put("display_title", post.displayTitle())
            .put("desc", post.excerpt(100))
            .put("likes", post.likes())
            .put("inlikes", false)
            .put("user", author)
            .put("images_list", AppMedia.cover(post))
            .put("is_goods_note", false)
            .put("note_attributes", new JsonArray());
    Film film = post.film();
    if (film != null && post.likes() % 4 != 0) {
      note.put("video_info_v2", AppMedia.film(film, post.pictures().get(0)));
    }
    return post.likes() % 4 == 0 ? note : note.put("create_time", post.published());
  }
}
