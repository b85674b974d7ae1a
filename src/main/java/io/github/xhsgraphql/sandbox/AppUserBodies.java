package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Builds the JSON of users for both App series (docs/upstream.md 4.1). */
final class AppUserBodies {

  private final World world;

  AppUserBodies(World world) {
    this.world = world;
  }

  JsonObject profile(Person person) {
    Place place = person.place();
    int notes = world.postsOf(person).size();
    int likes = world.likesOf(person);
    int collects = world.collectsOf(person);
    return new JsonObject()
        .put("userid", person.id())
        .put("nickname", person.nickname())
        .put("red_id", person.redId())
        .put("desc", person.about())
        .put("user_desc_info", new JsonObject().put("desc", person.about()))
        .put("images", AppMedia.avatar(person))
        .put("imageb", AppMedia.avatar(person).replace("w/80", "w/540"))
        .put("gender", person.gender())
        .put("ip_location", place == null ? "" : place.english)
        .put("location", place == null ? "" : "中国  " + place.chinese + "  " + place.city)
        .put("fans", person.fans())
        .put("follows", person.follows())
        .put("liked", likes)
        .put("collected", collects)
        .put("ndiscovery", notes)
        .put("nboards", 0)
        .put(
            "note_num_stat",
            new JsonObject().put("posted", notes).put("liked", likes).put("collected", collects))
        .put(
            "interactions",
            JsonArray.of(
                interaction("follows", "关注", person.follows()),
                interaction("fans", "粉丝", person.fans()),
                interaction("interaction", "获赞与收藏", likes + collects)))
        .put("tags", tags(person))
        .put("red_official_verified", person.verification() > 0)
        .put("red_official_verify_type", person.verification())
        .put("red_official_verify_content", person.verifiedAs())
        .put("level", new JsonObject().put("number", 0).put("image_link", ""))
        .put("share_link", ShareLinks.profileLink(person))
        .put(
            "banner_info",
            new JsonObject()
                .put("image", "https://sns-avatar-qc.xhscdn.com/user_banner/default/h30-b50.png")
                .put("bg_color", "d9b4b5")
                .put("like_status", false))
        .put(
            "tab_public",
            new JsonObject()
                .put("collection", person.favoritesPublic())
                .put("collection_note", person.favoritesPublic())
                .put("collection_board", person.favoritesPublic())
                .put("seed", true))
        .put(
            "tab_visible",
            new JsonObject().put("note", true).put("collect", true).put("like", false))
        .put("fstatus", "none")
        .put("blocked", false)
        .put("blocking", false)
        .put(
            "result",
            new JsonObject().put("message", "success").put("success", true).put("code", 0));
  }

  /**
   * Returns the author of a note's detail. Here the avatar is {@code image} (docs/upstream.md 2.4).
   */
  static JsonObject author(Person person) {
    return new JsonObject()
        .put("userid", person.id())
        .put("id", person.id())
        .put("nickname", person.nickname())
        .put("name", person.nickname())
        .put("red_id", person.redId())
        .put("image", AppMedia.avatar(person))
        .put("red_official_verified", person.verification() > 0)
        .put("red_official_verify_type", person.verification())
        .put("followed", false)
        .put("fstatus", "none")
        .put("level", new JsonObject().put("image", ""));
  }

  /**
   * Returns the author of a note in a list. Here the avatar is {@code images} (docs/upstream.md
   * 2.4).
   */
  static JsonObject listedAuthor(Person person) {
    return new JsonObject()
        .put("userid", person.id())
        .put("nickname", person.nickname())
        .put("images", AppMedia.avatar(person))
        .put("red_official_verify_type", person.verification())
        .put("followed", false)
        .put("fstatus", "none");
  }

  private static JsonObject interaction(String type, String name, int count) {
    return new JsonObject()
        .put("type", type)
        .put("name", name)
        .put("count", count)
        .put("is_private", false)
        .put("toast", "");
  }

  private static JsonArray tags(Person person) {
    JsonArray tags = new JsonArray();
    if (person.gender() < 2) {
      String kind = person.gender() == 0 ? "male" : "female";
      tags.add(
          new JsonObject()
              .put("tag_type", "info")
              .put("icon", "http://ci.xiaohongshu.com/icons/user/gender-" + kind + "-v1.png"));
    }
    Place place = person.place();
    if (place != null) {
      tags.add(
          new JsonObject().put("tag_type", "location").put("name", place.chinese + place.city));
    }
    return tags;
  }
}
