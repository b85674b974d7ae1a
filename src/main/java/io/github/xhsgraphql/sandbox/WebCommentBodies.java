package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Builds the JSON of comments and replies for Web V3 (docs/upstream.md 7.8, 7.9). */
final class WebCommentBodies {

  private WebCommentBodies() {}

  /** Returns {@code data.data} of a page of comments. */
  static JsonObject page(Post post, Slice<Remark> page) {
    return around(post, page)
        .put(
            "comments",
            Wrapping.array(page.items().stream().map(remark -> comment(post, remark)).toList()));
  }

  /** Returns {@code data.data} of a page of replies. */
  static JsonObject repliesPage(Post post, Slice<Remark> page) {
    return around(post, page)
        .put(
            "comments",
            Wrapping.array(page.items().stream().map(remark -> reply(post, remark)).toList()));
  }

  private static JsonObject around(Post post, Slice<Remark> page) {
    return new JsonObject()
        .put("userId", post.author().id())
        .put("cursor", page.lastId(Remark::id))
        .put("hasMore", page.more())
        .put("time", World.NOW.toEpochMilli())
        .put("xsecToken", post.token());
  }

  private static JsonObject comment(Post post, Remark remark) {
    List<Remark> replies = remark.replies();
    List<Remark> inlined = remark.inlined();
    return common(post, remark)
        .put("subCommentCount", WebCounts.exact(replies.size()))
        .put("subCommentCursor", inlined.isEmpty() ? "" : inlined.get(inlined.size() - 1).id())
        .put("subCommentHasMore", replies.size() > inlined.size())
        .put(
            "subComments",
            Wrapping.array(inlined.stream().map(reply -> reply(post, reply)).toList()));
  }

  private static JsonObject reply(Post post, Remark remark) {
    JsonObject reply = common(post, remark);
    Remark target = remark.target();
    return target == null
        ? reply
        : reply.put(
            "targetComment",
            new JsonObject().put("id", target.id()).put("userInfo", writer(target.writer())));
  }

  private static JsonObject common(Post post, Remark remark) {
    JsonObject comment =
        new JsonObject()
            .put("id", remark.id())
            .put("noteId", post.id())
            .put("content", remark.text())
            .put("createTime", remark.seconds() * 1000)
            .put("likeCount", WebCounts.exact(remark.likes()))
            .put("status", remark.pinned() ? 4 : 0)
            .put("liked", false)
            .put("userInfo", writer(remark.writer()))
            .put("showTags", showTags(remark))
            .put("atUsers", new JsonArray());
    Place place = remark.place();
    if (place != null) {
      comment.put("ipLocation", place.chinese);
    }
    if (!remark.pictures().isEmpty()) {
      comment.put(
          "pictures", Wrapping.array(remark.pictures().stream().map(WebMedia::cover).toList()));
    }
    return comment;
  }

  private static JsonArray showTags(Remark remark) {
    JsonArray tags = new JsonArray();
    if (remark.byAuthor()) {
      tags.add("is_author");
    }
    if (remark.pinned()) {
      tags.add("user_top");
    }
    if (remark.likedByAuthor()) {
      tags.add("author_liked");
    }
    return tags;
  }

  private static JsonObject writer(Person person) {
    return new JsonObject()
        .put("userId", person.id())
        .put("nickname", person.nickname())
        .put("image", WebMedia.avatar(person))
        .put("xsecToken", person.token());
  }
}
