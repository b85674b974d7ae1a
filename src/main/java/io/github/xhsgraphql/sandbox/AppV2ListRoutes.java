package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** App V2's endpoints for favorites, topics and searches. */
final class AppV2ListRoutes {

  private static final int PAGE = 20;
  private static final int TOPIC_PAGE = 10;

  private final World world;
  private final Lookup lookup;
  private final NoteSearch search;
  private final TopicBodies topics;
  private final FavedBodies favorites;

  AppV2ListRoutes(World world) {
    this.world = world;
    lookup = new Lookup(world);
    search = new NoteSearch(world);
    topics = new TopicBodies(world);
    favorites = new FavedBodies(world);
  }

  JsonObject favorites(Query query) {
    return Wrapping.inner(favorites.page(lookup.person(query), query.text("cursor")));
  }

  JsonObject topic(Query query) {
    return Wrapping.inner(topics.info(query));
  }

  JsonObject topicFeed(Query query) {
    Slice<Post> page = topics.page(query, TOPIC_PAGE);
    List<JsonObject> items =
        page.items().stream()
            .map(post -> TopicBodies.item(post).put("cursor_score", TopicBodies.cursorScore(post)))
            .toList();
    return Wrapping.inner(
        new JsonObject()
            .put("items", Wrapping.array(items))
            .put("session_id", sessionId(query, "session_id", "topic"))
            .put(
                "first_load_time",
                query.text("first_load_time").isEmpty()
                    ? Long.toString(World.NOW.toEpochMilli())
                    : query.text("first_load_time"))
            .put("has_more", page.more()));
  }

  JsonObject searchNotes(Query query) {
    String keyword = query.required("keyword");
    int number = query.integer("page", 1);
    List<Post> found =
        search.posts(
            keyword, query.text("sort_type"), query.text("note_type"), query.text("time_filter"));
    return Wrapping.inner(AppSearchBodies.notes(Slice.numbered(found, number, PAGE), number))
        .put("page", number)
        .put("next_page", number + 1)
        .put("search_id", sessionId(query, "search_id", keyword))
        .put("search_session_id", sessionId(query, "search_session_id", keyword + "/session"));
  }

  JsonObject searchUsers(Query query) {
    String keyword = query.required("keyword");
    int number = query.integer("page", 1);
    List<JsonObject> users =
        Slice.numbered(search.people(keyword), number, PAGE).items().stream()
            .map(person -> AppSearchBodies.person(person, world.postsOf(person).size()))
            .toList();
    return Wrapping.inner(
            new JsonObject().put("users", Wrapping.array(users)).put("filters", new JsonArray()))
        .put("page", number)
        .put("next_page", number + 1)
        .put("search_id", sessionId(query, "search_id", keyword));
  }

  /**
   * Returns the ID that the request contains, or a new one if it contains none, as on the first
   * page.
   */
  static String sessionId(Query query, String parameter, String seed) {
    String sent = query.text(parameter);
    return sent.isEmpty() ? "2f" + new Dice(parameter, seed).hex(18) : sent;
  }
}
