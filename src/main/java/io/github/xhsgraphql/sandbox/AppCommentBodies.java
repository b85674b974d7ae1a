package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Builds the JSON of comments and replies for both App series (docs/upstream.md 7.1, 7.7). */
final class AppCommentBodies {

  private AppCommentBodies() {}

  /** Returns {@code data.data} of a page of comments. */
  static JsonObject page(Post post, Slice<Remark> page, CommentOrder order, String cursor) {
    return new JsonObject()
        .put("comments", comments(post, page.items()))
        .put("cursor", cursor)
        .put("has_more", page.more())
        .put("comment_count", post.comments())
        .put("comment_count_l1", post.thread().size())
        .put("user_id", post.author().id())
        .put("current_sort_strategy", order.word)
        .put(
            "all_sort_strategies",
            JsonArray.of(
                strategy("default", "默认"),
                strategy("latest_v2", "最新"),
                strategy("like_count", "最多点赞")))
        .put("page_context", "");
  }

  /** Returns {@code data.data} of a page of replies. */
  static JsonObject repliesPage(Post post, Slice<Remark> page, String cursor) {
    return new JsonObject()
        .put("comments", replies(post, page.items()))
        .put("cursor", cursor)
        .put("has_more", page.more())
        .put("page_context", "");
  }

  private static JsonArray comments(Post post, List<Remark> remarks) {
    JsonArray comments = new JsonArray();
    for (Remark remark : remarks) {
      List<Remark> inlined = remark.inlined();
      JsonObject comment =
          common(post, remark)
              .put("sub_comment_count", remark.replies().size())
              .put("sub_comments", replies(post, inlined));
      if (!inlined.isEmpty()) {
        comment.put("sub_comment_cursor", inlineCursor(inlined, remark.replies().size()));
      }
      comments.add(comment);
    }
    return comments;
  }

  private static String inlineCursor(List<Remark> inlined, int replies) {
    return new JsonObject()
        .put("cursor", inlined.get(inlined.size() - 1).id())
        .put("index", 1)
        .put("remainCount", replies - inlined.size())
        .encode();
  }

  private static JsonArray replies(Post post, List<Remark> remarks) {
    JsonArray replies = new JsonArray();
    for (Remark remark : remarks) {
      JsonObject reply = common(post, remark);
      Remark target = remark.target();
      if (target != null) {
        reply.put(
            "target_comment",
            new JsonObject()
                .put("id", target.id())
                .put("status", 0)
                .put("user", writer(post, target.writer())));
      }
      replies.add(reply);
    }
    return replies;
  }

  private static JsonObject common(Post post, Remark remark) {
    JsonObject comment =
        new JsonObject()
            .put("id", remark.id())
            .put("note_id", post.id())
            .put("content", remark.text())
            .put("time", remark.seconds())
            .put("like_count", remark.likes())
            .put("status", remark.pinned() ? 4 : 0)
            .put("user", writer(post, remark.writer()))
            .put("show_tags", new JsonArray())
            .put("show_tags_v2", showTags(remark))
            .put("comment_type", remark.pictures().isEmpty() ? 0 : 2)
            .put("at_users", new JsonArray())
            .put("liked", false)
            .put("collected", false)
            .put("downvoted", false)
            .put("hidden", false)
            .put("score", 0)
            .put("show_type", "common")
            .put(
                "biz_label",
                new JsonObject()
                    .put("product_review", false)
                    .put("group_invite", "false")
                    .put("rich_text", "unknown"));
    Place place = remark.place();
    if (place != null) {
      comment.put("ip_location", place.english);
    }
    if (!remark.pictures().isEmpty()) {
      comment.put("media_source_type", 0).put("pictures", pictures(remark));
    }
    return comment;
  }

  /**
   * Returns the writer's real ID, or, in about half of all cases, a masked ID that identifies the
   * writer only within this note (docs/upstream.md 7.2).
   */
  static String writerId(Post post, Person writer) {
    Dice dice = new Dice("mask", post.id(), writer.id());
    return dice.oneIn(2) ? writer.id() : "a" + dice.hex(28);
  }

  private static JsonObject writer(Post post, Person person) {
    return new JsonObject()
        .put("userid", writerId(post, person))
        .put("nickname", person.nickname())
        .put("images", AppMedia.avatar(person))
        .put("red_id", person.redId())
        .put("current_user", "false")
        .put("ai_agent", false)
        .put("level", new JsonObject().put("image", ""))
        .put("additional_tags", new JsonObject());
  }

  private static JsonArray showTags(Remark remark) {
    JsonArray tags = new JsonArray();
    if (remark.byAuthor()) {
      tags.add(tag("is_author", "作者"));
    }
    if (remark.pinned()) {
      tags.add(tag("user_top", "置顶评论"));
    }
    if (remark.likedByAuthor()) {
      tags.add(tag("author_liked", "作者赞过"));
    }
    return tags;
  }

  private static JsonObject tag(String type, String text) {
    return new JsonObject()
        .put("type", type)
        .put("text", text)
        .put("style_id", "red")
        .put("pos", "post_name");
  }

  private static JsonArray pictures(Remark remark) {
    JsonArray pictures = new JsonArray();
    for (Picture picture : remark.pictures()) {
      pictures.add(
          new JsonObject()
              .put("url", AppMedia.url(picture, 360, "heif/q/46"))
              .put("origin_url", AppMedia.url(picture, 1280, "heif/q/45"))
              .put("width", picture.width())
              .put("height", picture.height())
              .put("box_w", 120)
              .put("box_h", 120)
              .put("file_id", ""));
    }
    return pictures;
  }

  private static JsonObject strategy(String type, String name) {
    return new JsonObject().put("type", type).put("optional_name", name).put("suffix_name", "");
  }
}
