package io.github.xhsgraphql.sandbox;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** App V1's endpoints for searches and topics. */
final class AppV1ListRoutes {

  private static final int PAGE = 20;
  private static final int TOPIC_PAGE = 8;

  private final NoteSearch search;
  private final TopicBodies topics;

  AppV1ListRoutes(World world) {
    search = new NoteSearch(world);
    topics = new TopicBodies(world);
  }

  /** Returns {@code searchId}, but takes it back as {@code search_id} (docs/upstream.md 8.2). */
  JsonObject searchNotes(Query query) {
    String keyword = query.required("keyword");
    query.required("page");
    int number = query.integer("page", 1);
    List<Post> found =
        search.posts(
            keyword,
            query.text("sort_type"),
            query.text("filter_note_type"),
            query.text("filter_note_time"));
    return Wrapping.inner(AppSearchBodies.notes(Slice.numbered(found, number, PAGE), number))
        .put("searchId", AppV2ListRoutes.sessionId(query, "search_id", keyword))
        .put("sessionId", AppV2ListRoutes.sessionId(query, "session_id", keyword));
  }

  JsonObject topicNotes(Query query) {
    query.required("first_load_time");
    Slice<Post> page = topics.page(query.text("sort").isEmpty() ? hot(query) : query, TOPIC_PAGE);
    List<JsonObject> notes =
        page.items().stream()
            .map(
                post ->
                    new JsonObject()
                        .put("id", post.id())
                        .put("model_type", "note")
                        .put("note", TopicBodies.item(post))
                        .put("cursor_score", TopicBodies.cursorScore(post)))
            .toList();
    return Wrapping.inner(
        new JsonObject()
            .put("notes", Wrapping.array(notes))
            .put("session_id", AppV2ListRoutes.sessionId(query, "session_id", "topic"))
            .put("has_more", page.more()));
  }

  /** Sets the default order of App V1, which App V2 doesn't have. */
  private static Query hot(Query query) {
    Map<String, String> values = new LinkedHashMap<>(query.values());
    values.put("sort", "hot");
    return new Query(values);
  }
}
