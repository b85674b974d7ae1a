package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All endpoints of App V2. This class implements notes, users and comments; {@link AppV2ListRoutes}
 * implements the others.
 */
record AppV2Routes(World world, Lookup lookup, AppUserBodies users, AppV2ListRoutes lists) {

  private static final int NOTES = 20;
  private static final int COMMENTS = 10;
  private static final int RECOMMENDED = 2;

  AppV2Routes(World world) {
    this(world, new Lookup(world), new AppUserBodies(world), new AppV2ListRoutes(world));
  }

  /** Returns the endpoints by the last segment of their paths. */
  Map<String, Endpoint> endpoints() {
    return Map.ofEntries(
        Map.entry("get_image_note_detail", this::imageNote),
        Map.entry("get_video_note_detail", this::videoNote),
        Map.entry("get_user_info", this::user),
        Map.entry("get_user_posted_notes", this::postedNotes),
        Map.entry("get_note_comments", this::comments),
        Map.entry("get_note_sub_comments", this::replies),
        Map.entry("get_user_faved_notes", lists::favorites),
        Map.entry("get_topic_info", lists::topic),
        Map.entry("get_topic_feed", lists::topicFeed),
        Map.entry("search_notes", lists::searchNotes),
        Map.entry("search_users", lists::searchUsers));
  }

  private JsonObject imageNote(Query query) {
    return Wrapping.inner(AppNoteBodies.imageDetail(notFlaky(lookup.post(query))));
  }

  /**
   * Returns a video note's detail. For an image note, returns only videos of other people
   * (docs/upstream.md 3.2).
   */
  private JsonObject videoNote(Query query) {
    Post asked = notFlaky(lookup.post(query));
    Stream<Post> others =
        world.posts().stream()
            .filter(post -> post.film() != null && !post.author().equals(asked.author()))
            .limit(RECOMMENDED);
    List<Post> answer =
        asked.film() == null ? others.toList() : Stream.concat(Stream.of(asked), others).toList();
    return Wrapping.inner(AppNoteBodies.videoDetail(answer));
  }

  private static Post notFlaky(Post post) {
    if (post.id().equals(Known.FLAKY_NOTE)) {
      throw Refusal.serviceAbnormal();
    }
    return post;
  }

  private JsonObject user(Query query) {
    return Wrapping.inner(users.profile(lookup.person(query)));
  }

  private JsonObject postedNotes(Query query) {
    List<Post> posts = world.postsOf(lookup.person(query));
    return Wrapping.inner(
        AppPostedBodies.page(Slice.after(posts, Post::id, query.text("cursor"), NOTES)));
  }

  private JsonObject comments(Query query) {
    Post post = lookup.post(query);
    CommentOrder order = CommentOrder.ofAppV2(query.text("sort_strategy"));
    String cursor = query.text("cursor");
    int index = query.integer("index", 0);
    List<Remark> thread = order.sort(post.thread());
    Slice<Remark> page =
        AppCursor.index(cursor, index) == index
            ? Slice.after(thread, Remark::id, AppCursor.id(cursor), COMMENTS)
            // Upstream was seen to return an empty list for a whole cursor with another index.
            : new Slice<>(List.of(), false);
    int next = Math.max(index, 1);
    return Wrapping.inner(AppCommentBodies.page(post, page, order, AppCursor.comments(page, next)));
  }

  private JsonObject replies(Query query) {
    Post post = lookup.post(query);
    Remark parent = lookup.remark(post, query.required("comment_id"));
    int index = query.integer("index", 1);
    Slice<Remark> page =
        Slice.after(parent.replies(), Remark::id, AppCursor.id(query.text("cursor")), COMMENTS);
    return Wrapping.inner(AppCommentBodies.repliesPage(post, page, AppCursor.replies(page, index)));
  }
}
