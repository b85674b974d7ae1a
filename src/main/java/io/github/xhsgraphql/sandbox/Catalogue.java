package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.function.Predicate;

/** Lists the notes, users, comments, links and topics of the sandbox that are worth trying. */
final class Catalogue {

  private final World world;
  private final JsonArray entries = new JsonArray();

  private Catalogue(World world) {
    this.world = world;
  }

  static JsonArray of(World world) {
    return new Catalogue(world).fill();
  }

  private JsonArray fill() {
    entry("note", Known.IMAGE_NOTE, "9 pictures, pinned, edited, 200 comments");
    entry("note", Known.VIDEO_NOTE, "a video with subtitles, 50 comments");
    entry("note", Known.QUIET_NOTE, "no comments");
    entry("note", Known.SMALL_NOTE, "3 comments");
    entry("note", Known.FLAKY_NOTE, "App V2 always fails to show it: watch the fallback");
    entry("note", Known.DELETED_NOTE, "doesn't exist in any series");
    entry("note", post(post -> post.title().isEmpty()), "no title");
    entry("note", post(post -> post.pictures().get(0).live()), "a live photo");
    entry("note", post(Catalogue::onlyH265), "a video without H264");
    entry("note", post(post -> post.place() == null), "no ipLocation");
    entry("user", Known.BUSY_USER, "60 notes, author of the first");
    entry("user", Known.QUIET_USER, "no notes, no favorites");
    entry("user", Known.PRIVATE_USER, "hides the favorites: an empty list, marked");
    entry("user", Known.RECOMMENDING_USER, "hides the favorites: recommendations, marked");
    entry("user", Known.SILENT_USER, "hides the favorites: an empty list, unmarked");
    entry("user", Known.GONE_USER, "doesn't exist in any series");
    world
        .post(Known.IMAGE_NOTE)
        .ifPresent(
            post -> {
              entry("comment", post.thread().get(1).id(), "30 replies, under the first note");
              entry("shareLink", ShareLinks.shortLink(post.shortCode()), "to the first note");
              entry(
                  "shareLink",
                  ShareLinks.shortLink(post.author().shortCode()),
                  "to the profile of its author");
            });
    for (Topic topic : world.topics()) {
      entry("topic", topic.pageId(), topic.name());
    }
    return entries;
  }

  private static boolean onlyH265(Post post) {
    Film film = post.film();
    return film != null && film.h264().isEmpty();
  }

  private String post(Predicate<Post> special) {
    return world.posts().stream().filter(special).findFirst().map(Post::id).orElse("");
  }

  private void entry(String kind, String id, String what) {
    entries.add(new JsonObject().put("kind", kind).put("id", id).put("what", what));
  }
}
