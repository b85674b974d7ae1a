package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Builds the JSON of search results for the App series (docs/upstream.md 8.1, 8.5). */
final class AppSearchBodies {

  private AppSearchBodies() {}

  /** Returns {@code data.data} of a page of notes, with items of other kinds between the notes. */
  static JsonObject notes(Slice<Post> page, int number) {
    JsonArray items = new JsonArray();
    for (Post post : page.items()) {
      if (number == 1 && items.size() == 1) {
        items.add(new JsonObject().put("model_type", "search_agent").put("mix_track_id", "DQA"));
      }
      if (items.size() == 3) {
        items.add(ad(post));
      }
      items.add(
          new JsonObject()
              .put("model_type", "note")
              .put("note", note(post))
              .put("mix_track_id", "NOTE__" + post.id())
              .put("new_help_style", false));
    }
    if (items.size() > 10) {
      items.add(
          new JsonObject()
              .put("model_type", "rec_query")
              .put("rec_query", new JsonObject().put("title", "相关搜索")));
      items.add(new JsonObject().put("model_type", "note").putNull("note"));
    }
    return new JsonObject()
        .put("items", items)
        .put("is_broad_query", true)
        .put("can_cut", false)
        .put("ai_mode_enable", false)
        .put("query_type", 0);
  }

  /** Returns an ad. It holds a note that isn't a search result. */
  private static JsonObject ad(Post like) {
    String id = new Dice("ad", like.id()).hex(24);
    return new JsonObject()
        .put("model_type", "ads")
        .put(
            "ads",
            new JsonObject()
                .put("model_type", "note")
                .put("note", note(like).put("id", id))
                .put("ads_id", new Dice("ads_id", like.id()).hex(8))
                .put("ad_tag", "广告"));
  }

  /**
   * Returns a note in search results. A note without a title has no {@code title} key. The text is
   * cut (docs/upstream.md 3.6).
   */
  private static JsonObject note(Post post) {
    boolean untitled = post.title().isEmpty();
    JsonObject note = new JsonObject().put("id", post.id()).put("type", post.type());
    if (!untitled) {
      note.put("title", post.title());
    }
    note.put("desc", post.excerpt(untitled ? 300 : 60))
        .put("user", user(post.author()))
        .put("liked_count", post.likes())
        .put("comments_count", post.comments())
        .put("collected_count", post.collects())
        .put("shared_count", post.shares())
        .put("nice_count", 0)
        .put("timestamp", post.published())
        .put("update_time", Math.max(post.published(), post.edited()) * 1000)
        .put("last_update_time", post.edited())
        .put("images_list", AppMedia.searched(post))
        .put(
            "corner_tag_info",
            JsonArray.of(
                new JsonObject()
                    .put("type", "publish_time")
                    .put("text", post.day())
                    .put("location", 5)
                    .put("style", 0)))
        .put(
            "interaction_area",
            new JsonObject()
                .put("type", 1)
                .put("status", false)
                .put("text", Integer.toString(post.likes())))
        .put("xsec_token", post.token())
        .put("liked", false)
        .put("collected", false);
    Film film = post.film();
    if (film != null) {
      note.put("video_info_v2", AppMedia.film(film, post.pictures().get(0)))
          .put("video_duration", "%d:%02d".formatted(film.seconds() / 60, film.seconds() % 60));
    }
    return note;
  }

  private static JsonObject user(Person person) {
    return AppUserBodies.listedAuthor(person)
        .put("red_id", person.redId())
        .put("red_official_verified", person.verification() > 0)
        .put("show_red_official_verify_icon", person.verification() > 0)
        .put("track_duration", 0);
  }

  /**
   * Returns the end of a user's description. It contains the number of notes for some users only.
   */
  private static String second(Person person, int notes) {
    return person.fans() % 3 == 1 ? " | 5天前更新" : " | 服装配饰店 | 笔记·" + notes;
  }

  /**
   * Returns a user in search results. Counts exist only within {@code desc} (docs/upstream.md 8.5).
   */
  static JsonObject person(Person person, int notes) {
    return new JsonObject()
        .put("id", person.id())
        .put("name", person.nickname())
        .put("red_id", person.redId())
        .put("desc", "粉丝·" + WebCounts.exact(person.fans()) + second(person, notes))
        .put("sub_title", "小红书号：" + person.redId())
        .put("image", AppMedia.avatar(person))
        .put("link", "xhsdiscover://1/user/user." + person.id())
        .put("followed", false)
        .put("self", false)
        .put("red_official_verified", person.verification() > 0)
        .put("red_official_verify_type", person.verification())
        .put("show_red_official_verify_icon", person.verification() > 0)
        .put("reason", "");
  }
}
