package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Builds the JSON of notes for Web V3 (docs/upstream.md 3.4, 5.2). */
final class WebNoteBodies {

  private WebNoteBodies() {}

  /** Returns {@code data.data} of a note's detail. */
  static JsonObject detail(Post post) {
    JsonObject item =
        new JsonObject()
            .put("id", post.id())
            .put("modelType", "note")
            .put("xsecToken", post.token())
            .put("noteCard", card(post));
    return new JsonObject()
        .put("cursorScore", "")
        .put("currentTime", World.NOW.toEpochMilli())
        .put("items", JsonArray.of(item));
  }

  private static JsonObject card(Post post) {
    JsonObject card =
        new JsonObject()
            .put("noteId", post.id())
            .put("type", post.type())
            .put("title", post.title())
            .put("desc", post.text())
            .put("time", post.published() * 1000)
            .put("lastUpdateTime", Math.max(post.published(), post.edited()) * 1000)
            .put("user", WebUserBodies.author(post.author()))
            .put(
                "interactInfo",
                new JsonObject()
                    .put("liked", false)
                    .put("likedCount", WebCounts.of(post, post.likes()))
                    .put("collected", false)
                    .put("collectedCount", WebCounts.of(post, post.collects()))
                    .put("commentCount", WebCounts.of(post, post.comments()))
                    .put("shareCount", WebCounts.of(post, post.shares()))
                    .put("niceCount", "")
                    .put("followed", false)
                    .put("relation", "none"))
            .put("tagList", tags(post))
            .put("imageList", pictures(post))
            .put("atUserList", new JsonArray())
            .put("shareInfo", new JsonObject().put("unShare", false))
            .put("xsecToken", post.token());
    Place place = post.place();
    if (place != null) {
      card.put("ipLocation", place.chinese);
    }
    Film film = post.film();
    if (film != null) {
      card.put("video", WebMedia.film(film, post.pictures().get(0)));
    }
    return card;
  }

  /** Returns {@code data.data} of a page of a user's notes. */
  static JsonObject page(Slice<Post> page) {
    return new JsonObject()
        .put("notes", Wrapping.array(page.items().stream().map(WebNoteBodies::listed).toList()))
        .put("cursor", page.lastId(Post::id))
        .put("hasMore", page.more());
  }

  /** Returns a note in a user's list. It has no text, time or place, but it has the token. */
  private static JsonObject listed(Post post) {
    return new JsonObject()
        .put("noteId", post.id())
        .put("xsecToken", post.token())
        .put("type", post.type())
        .put("displayTitle", post.displayTitle())
        .put("user", WebUserBodies.author(post.author()))
        .put(
            "interactInfo",
            new JsonObject()
                .put("liked", false)
                .put("likedCount", WebCounts.of(post, post.likes()))
                .put("sticky", post.pinned()))
        .put("cover", WebMedia.cover(post.pictures().get(0)));
  }

  /**
   * Returns {@code data.data} of a page of search results, with items of other kinds between the
   * notes.
   */
  static JsonObject found(Slice<Post> page) {
    JsonArray items = new JsonArray();
    for (Post post : page.items()) {
      if (items.size() == 2) {
        items.add(
            new JsonObject()
                .put("id", "1#2026-09-01#sandbox")
                .put("modelType", "rec_query")
                .put("recQuery", new JsonObject().put("title", "相关搜索"))
                .put("xsecToken", ""));
      }
      if (items.size() == 6) {
        items.add(
            new JsonObject()
                .put("id", "2#2026-09-01#sandbox")
                .put("modelType", "live_v2")
                .put("liveV2", new JsonObject()));
      }
      items.add(
          new JsonObject()
              .put("id", post.id())
              .put("modelType", "note")
              .put("xsecToken", post.token())
              .put("noteCard", foundCard(post)));
    }
    return new JsonObject().put("items", items).put("hasMore", page.more());
  }

  private static JsonObject foundCard(Post post) {
    JsonObject card =
        new JsonObject()
            .put("type", post.type())
            .put("user", WebUserBodies.author(post.author()))
            .put(
                "interactInfo",
                new JsonObject()
                    .put("liked", false)
                    .put("likedCount", WebCounts.exact(post.likes()))
                    .put("collected", false)
                    .put("collectedCount", WebCounts.exact(post.collects()))
                    .put("commentCount", WebCounts.exact(post.comments()))
                    .put("sharedCount", WebCounts.exact(post.shares())))
            .put("cover", WebMedia.cover(post.pictures().get(0)))
            .put("imageList", pictures(post))
            .put(
                "cornerTagInfo",
                JsonArray.of(new JsonObject().put("type", "publish_time").put("text", post.day())));
    Film film = post.film();
    if (film != null) {
      card.put("video", WebMedia.film(film, post.pictures().get(0)));
    }
    return post.title().isEmpty() ? card : card.put("displayTitle", post.title());
  }

  private static JsonArray pictures(Post post) {
    return Wrapping.array(post.pictures().stream().map(WebMedia::picture).toList());
  }

  private static JsonArray tags(Post post) {
    JsonArray tags = new JsonArray();
    for (Topic topic : post.topics()) {
      tags.add(
          new JsonObject().put("id", topic.id()).put("name", topic.name()).put("type", "topic"));
    }
    return tags;
  }
}
