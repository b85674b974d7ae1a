package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;

/** Builds the JSON of topics and their notes for the App series (docs/upstream.md 6). */
final class TopicBodies {

  private final World world;

  TopicBodies(World world) {
    this.world = world;
  }

  JsonObject info(Query query) {
    Topic topic = topic(query);
    int posts = world.postsAbout(topic).size();
    return new JsonObject()
        .put(
            "page_info",
            new JsonObject()
                .put("id", topic.pageId())
                .put("name", topic.name())
                .put("desc", "")
                // Views exceed the range of an int (docs/upstream.md 6.1).
                .put("view_num", posts * 123_456_789L)
                .put("discuss_num", posts * 4_321))
        .put("tabs", new JsonArray())
        .put(
            "share_info",
            new JsonObject().put("title", topic.name()).put("link", topic.shareLink()));
  }

  /** Returns the notes after {@code last_note_id} in the requested order. */
  Slice<Post> page(Query query, int size) {
    List<Post> posts = world.postsAbout(topic(query));
    List<Post> sorted =
        switch (query.text("sort")) {
          case "time" -> posts;
          case "hot" -> sorted(posts, Comparator.comparingInt(Post::collects));
          default -> sorted(posts, Comparator.comparingInt(Post::likes));
        };
    return Slice.after(sorted, Post::id, query.text("last_note_id"), size);
  }

  /**
   * Returns a note of a topic. Here times are in milliseconds, and the author's ID is {@code
   * user_id} (docs/upstream.md 2.4, 6.2).
   */
  static JsonObject item(Post post) {
    return new JsonObject()
        .put("id", post.id())
        .put("type", post.type())
        .put("title", post.title())
        .put("desc", post.excerpt(40))
        .put("create_time", post.published() * 1000)
        .put(
            "user",
            new JsonObject()
                .put("user_id", post.author().id())
                .put("nickname", post.author().nickname())
                .put("avatar", AppMedia.avatar(post.author())))
        .put("images_list", AppMedia.cover(post))
        .put("interaction_info", new JsonObject().put("like_count", post.likes()));
  }

  static String cursorScore(Post post) {
    return Long.toString(post.published() * 1000);
  }

  private Topic topic(Query query) {
    return world.topic(query.required("page_id")).orElseThrow(Refusal::noSuchTopic);
  }

  private static List<Post> sorted(List<Post> posts, Comparator<Post> leastFirst) {
    return posts.stream().sorted(leastFirst.thenComparing(Post::id).reversed()).toList();
  }
}
