package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * All endpoints of Web V3. Names are in camelCase, counts are text, and everything that belongs to
 * one note requires the note's token.
 */
record WebV3Routes(World world, Lookup lookup, WebUserBodies users, NoteSearch search) {

  private static final int MAX_NOTES = 30;
  private static final int COMMENTS = 10;
  private static final int FOUND = 20;

  WebV3Routes(World world) {
    this(world, new Lookup(world), new WebUserBodies(world), new NoteSearch(world));
  }

  /** Returns the endpoints by the last segment of their paths. */
  Map<String, Endpoint> endpoints() {
    return Map.of(
        "fetch_note_detail", this::note,
        "fetch_user_info", this::user,
        "fetch_user_notes", this::postedNotes,
        "fetch_note_comments", this::comments,
        "fetch_sub_comments", this::replies,
        "fetch_search_notes", this::searchNotes,
        "fetch_search_users", this::searchUsers);
  }

  private JsonObject note(Query query) {
    return Wrapping.inner(WebNoteBodies.detail(lookup.postWithToken(query)));
  }

  private JsonObject user(Query query) {
    return Wrapping.inner(users.profile(lookup.requiredPerson(query)));
  }

  private JsonObject postedNotes(Query query) {
    int size = Math.max(1, Math.min(MAX_NOTES, query.integer("num", MAX_NOTES)));
    List<Post> posts = world.postsOf(lookup.requiredPerson(query));
    return Wrapping.inner(
        WebNoteBodies.page(Slice.after(posts, Post::id, query.text("cursor"), size)));
  }

  private JsonObject comments(Query query) {
    Post post = lookup.postWithToken(query);
    return Wrapping.ok(
        WebCommentBodies.page(
            post, Slice.after(post.thread(), Remark::id, query.text("cursor"), COMMENTS)));
  }

  private JsonObject replies(Query query) {
    String commentId = query.required("root_comment_id");
    Post post = lookup.postWithToken(query);
    Remark parent = lookup.remark(post, commentId);
    int size = Math.max(1, query.integer("num", COMMENTS));
    return Wrapping.ok(
        WebCommentBodies.repliesPage(
            post, Slice.after(parent.replies(), Remark::id, query.text("cursor"), size)));
  }

  private JsonObject searchNotes(Query query) {
    List<Post> found =
        search.posts(query.required("keyword"), query.text("sort"), query.text("note_type"), "");
    return Wrapping.ok(WebNoteBodies.found(Slice.numbered(found, query.integer("page", 1), FOUND)));
  }

  private JsonObject searchUsers(Query query) {
    Slice<Person> page =
        Slice.numbered(search.people(query.required("keyword")), query.integer("page", 1), FOUND);
    return Wrapping.ok(
        new JsonObject()
            .put("users", Wrapping.array(page.items().stream().map(users::found).toList()))
            .put("hasMore", page.more()));
  }
}
