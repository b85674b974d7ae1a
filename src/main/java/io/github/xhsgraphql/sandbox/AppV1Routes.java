package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All endpoints of App V1. The bodies are those of App V2, but parameters and paging differ. */
record AppV1Routes(World world, Lookup lookup, AppUserBodies users, AppV1ListRoutes lists) {

  private static final int NOTES = 20;
  private static final int COMMENTS = 10;
  private static final Pattern TOKEN = Pattern.compile("xsec_token=([^&\\s]+)");

  AppV1Routes(World world) {
    this(world, new Lookup(world), new AppUserBodies(world), new AppV1ListRoutes(world));
  }

  /** Returns the endpoints by the last segment of their paths. */
  Map<String, Endpoint> endpoints() {
    return Map.of(
        "get_note_info", this::note,
        "get_user_info", this::user,
        "get_user_notes", this::postedNotes,
        "get_note_comments", this::comments,
        "get_sub_comments", this::replies,
        "get_user_id_and_xsec_token", this::profileLink,
        "search_notes", lists::searchNotes,
        "get_topic_notes", lists::topicNotes);
  }

  /** Returns a note's detail. A video note has no playback URL in App V1 (docs/upstream.md 3.3). */
  private JsonObject note(Query query) {
    return Wrapping.inner(AppNoteBodies.imageDetail(lookup.post(query)));
  }

  private JsonObject user(Query query) {
    return Wrapping.inner(users.profile(lookup.requiredPerson(query)));
  }

  private JsonObject postedNotes(Query query) {
    List<Post> posts = world.postsOf(lookup.requiredPerson(query));
    return Wrapping.inner(
        AppPostedBodies.page(Slice.after(posts, Post::id, query.text("cursor"), NOTES)));
  }

  private JsonObject comments(Query query) {
    Post post = lookup.requiredPost(query);
    CommentOrder order = CommentOrder.ofAppV1(query.integer("sort_strategy", 1));
    String start = query.text("start");
    Slice<Remark> page =
        Slice.after(order.sort(post.thread()), Remark::id, AppCursor.id(start), COMMENTS);
    String cursor = AppCursor.comments(page, AppCursor.index(start, 1));
    return Wrapping.inner(AppCommentBodies.page(post, page, order, cursor));
  }

  /**
   * Takes the last reply's ID as {@code start}, never the cursor in the body (docs/upstream.md
   * 7.7).
   */
  private JsonObject replies(Query query) {
    Post post = lookup.requiredPost(query);
    Remark parent = lookup.remark(post, query.required("comment_id"));
    Slice<Remark> page = Slice.after(parent.replies(), Remark::id, query.text("start"), COMMENTS);
    return Wrapping.inner(AppCommentBodies.repliesPage(post, page, AppCursor.replies(page, 1)));
  }

  /**
   * Resolves a profile's link. The payload is directly in {@code data}. For a long link, the token
   * is the one in the link, or empty if the link has none.
   */
  private JsonObject profileLink(Query query) {
    String link = query.required("share_link");
    Person person = lookup.personByLink(link).orElseThrow(Refusal::fetchFailed);
    Matcher token = TOKEN.matcher(link);
    boolean isShort = link.contains("xhslink.com");
    return new JsonObject()
        .put("user_id", person.id())
        .put(
            "xsec_token",
            isShort
                ? person.token()
                : token.find() ? URLDecoder.decode(token.group(1), StandardCharsets.UTF_8) : "");
  }
}
