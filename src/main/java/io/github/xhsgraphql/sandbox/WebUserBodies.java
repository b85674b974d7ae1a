package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Builds the JSON of users for Web V3. A profile has neither the user's ID nor the number of notes
 * (docs/upstream.md 4.2).
 */
final class WebUserBodies {

  private final World world;

  WebUserBodies(World world) {
    this.world = world;
  }

  JsonObject profile(Person person) {
    Place place = person.place();
    int interactions = world.likesOf(person) + world.collectsOf(person);
    return new JsonObject()
        .put(
            "basicInfo",
            new JsonObject()
                .put("nickname", person.nickname())
                .put("redId", person.redId())
                .put("gender", person.gender())
                .put("ipLocation", place == null ? "" : place.chinese)
                .put("desc", person.about())
                .put("images", WebMedia.avatar(person))
                .put("imageb", WebMedia.avatar(person)))
        .put(
            "interactions",
            JsonArray.of(
                interaction("follows", "关注", person.follows()),
                interaction("fans", "粉丝", person.fans()),
                interaction("interaction", "获赞与收藏", interactions)))
        .put("tags", tags(place))
        .put("tabPublic", new JsonObject().put("collection", person.favoritesPublic()))
        .put("extraInfo", new JsonObject().put("fstatus", "none"))
        .put("redOfficialVerifyType", person.verification())
        .put("showRedOfficialVerifyIcon", person.verification() > 0)
        .put(
            "result",
            new JsonObject().put("message", "success").put("success", true).put("code", 0));
  }

  /** Returns the author of a note. */
  static JsonObject author(Person person) {
    return new JsonObject()
        .put("userId", person.id())
        .put("nickname", person.nickname())
        .put("nickName", person.nickname())
        .put("avatar", WebMedia.avatar(person))
        .put("xsecToken", person.token());
  }

  /**
   * Returns a user in search results. The number of fans is text; the number of notes is an integer
   * (docs/upstream.md 8.6).
   */
  JsonObject found(Person person) {
    return new JsonObject()
        .put("id", person.id())
        .put("name", person.nickname())
        .put("redId", person.redId())
        .put("subTitle", "小红书号：" + person.redId())
        .put("fans", WebCounts.exact(person.fans()))
        .put("noteCount", world.postsOf(person).size())
        .put("image", WebMedia.avatar(person))
        .put("xsecToken", person.token())
        .put("link", "xhsdiscover://1/user/user." + person.id())
        .put("redOfficialVerifyType", person.verification())
        .put("redOfficialVerified", person.verification() > 0)
        .put("showRedOfficialVerifyIcon", person.verification() > 0)
        .put("followed", false)
        .put("isSelf", false)
        .put("vshow", 0);
  }

  private static JsonObject interaction(String type, String name, int count) {
    return new JsonObject()
        .put("type", type)
        .put("name", name)
        .put("count", WebCounts.exact(count));
  }

  private static JsonArray tags(@Nullable Place place) {
    return place == null
        ? new JsonArray()
        : JsonArray.of(
            new JsonObject().put("tagType", "location").put("name", place.chinese + place.city));
  }
}
