package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.support.IncrementalAnswer.EVENT_STREAM;
import static io.github.xhsgraphql.support.IncrementalAnswer.MULTIPART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.github.xhsgraphql.support.Sha256;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests incremental responses to @defer. Upstream responds when the test lets it. */
@QuarkusTest
@WithTestResource(HeldOnTheWire.LongTimeouts.class)
class DeferTest extends HeldOnTheWire {

  private IncrementalAnswer ask(String accept, String query) {
    return IncrementalAnswer.post(gateway, accept, query, Map.of("id", noteId));
  }

  @ParameterizedTest
  @ValueSource(strings = {MULTIPART, EVENT_STREAM})
  void theFirstPartComesBeforeWhatIsDeferred(String accept) throws Exception {
    upstream.hold(COMMENTS, 200, comments("late"));
    try (IncrementalAnswer answer =
        ask(
            accept,
            "query Q($id: String!) { note(noteId: $id) { title ... @defer(label: \"talk\") {"
                + " comments(first: 1) { nodes { content } } } } }")) {
      assertThat(answer.status()).isEqualTo(200);
      JsonPath first = answer.next();
      assertThat(first.getMap("data.note")).isEqualTo(Map.of("title", "City walk"));
      assertThat(first.getBoolean("hasNext")).isTrue();
      assertThat(first.getInt("extensions.upstream.calls")).isEqualTo(1);
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getMap("$").keySet()).containsExactlyInAnyOrder("incremental", "hasNext");
      assertThat(second.getBoolean("hasNext")).isFalse();
      assertThat(second.getList("incremental")).hasSize(1);
      assertThat(second.getString("incremental[0].label")).isEqualTo("talk");
      assertThat(second.getList("incremental[0].path")).isEqualTo(List.of("note"));
      assertThat(second.getString("incremental[0].data.comments.nodes[0].content"))
          .isEqualTo("late");
      assertThat(second.getInt("incremental[0].extensions.upstream.calls")).isEqualTo(2);
      assertThat(answer.rest()).isEmpty();
    }
  }

  private static final String DEFERRED_COMMENTS =
      "query Q($id: String!) { note(noteId: $id) { title ... @defer(label: \"talk\") {"
          + " comments(first: 1) { nodes { content } } } } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "*/*",
        "multipart/mixed;deferSpec=20290101,application/json",
        "multipart/mixed;subscriptionSpec=1.0,application/json",
        "multipart/mixed;q=0,application/json"
      })
  void comesWholeForClientsThatAcceptNoParts(String accept) throws Exception {
    upstream.plan(COMMENTS, comments("there"));
    try (IncrementalAnswer answer = ask(accept, DEFERRED_COMMENTS)) {
      assertThat(answer.header("Content-Type")).startsWith("application/json");
      JsonPath whole = answer.json();
      assertThat(whole.getMap("$").keySet()).containsExactly("data", "extensions");
      assertThat(whole.getString("data.note.comments.nodes[0].content")).isEqualTo("there");
    }
  }

  /**
   * Clients that accept several forms, or also a form of another protocol, get the first one that
   * the gateway supports.
   */
  @ParameterizedTest
  @CsvSource({
    "'application/json, multipart/mixed', multipart/mixed",
    "'application/json, text/event-stream, multipart/mixed', text/event-stream",
    "'text/event-stream;q=0.5, multipart/mixed;deferSpec=\"20220824\"', multipart/mixed",
    "'multipart/mixed;incrementalSpec=v0.2, Multipart/Mixed; DeferSpec=20220824', multipart/mixed"
  })
  void comesInTheFormThatTheClientNames(String accept, String type) throws Exception {
    upstream.hold(COMMENTS, 200, comments("late"));
    try (IncrementalAnswer answer = ask(accept, DEFERRED_COMMENTS)) {
      assertThat(answer.header("Content-Type")).startsWith(type + ";");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.next().getString("data.note.title")).isEqualTo("City walk");
      release(1);
      assertThat(answer.rest()).hasSize(1);
    }
  }

  @Test
  void aPartNeedNotHaveALabel() throws Exception {
    upstream.hold(COMMENTS, 200, comments("late"));
    try (IncrementalAnswer answer =
        ask(MULTIPART, DEFERRED_COMMENTS.replace("(label: \"talk\")", ""))) {
      answer.next();
      release(1);
      assertThat(answer.next().getMap("incremental[0]").keySet())
          .containsExactly("path", "data", "extensions");
    }
  }

  @Test
  void whatIsKnownAlreadyIsNotDeferred() throws Exception {
    upstream.plan(COMMENTS, comments("known"));
    try (IncrementalAnswer before = ask("application/json", DEFERRED_COMMENTS + " ")) {
      assertThat(before.json().getList("errors")).isNull();
    }
    // The query differs, because the response cache contains the response to that one.
    try (IncrementalAnswer answer = ask(MULTIPART, DEFERRED_COMMENTS)) {
      assertThat(answer.header("Content-Type")).startsWith("application/graphql-response+json");
      JsonPath whole = answer.json();
      assertThat(whole.getMap("$").keySet()).containsExactly("data", "extensions");
      assertThat(whole.getString("data.note.comments.nodes[0].content")).isEqualTo("known");
      assertThat(whole.getInt("extensions.upstream.calls")).isZero();
    }
  }

  /** Its fields keep the order of the document, as if they weren't deferred. */
  @Test
  void whatIsKnownAlreadyComesWithTheFirstPart() throws Exception {
    upstream.plan(COMMENTS, comments("known"));
    try (IncrementalAnswer before = ask("application/json", DEFERRED_COMMENTS)) {
      assertThat(before.json().getList("errors")).isNull();
    }
    upstream.hold(USER, 200, user("of few words"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            """
            query Q($id: String!) {
              note(noteId: $id) {
                noteId
                ... @defer { comments(first: 1) { nodes { content } } }
                ... @defer(label: "bio") { author { bio } }
                title
              }
            }
            """)) {
      JsonPath first = answer.next();
      assertThat(first.getMap("data.note").keySet()).containsExactly("noteId", "comments", "title");
      assertThat(first.getString("data.note.comments.nodes[0].content")).isEqualTo("known");
      assertThat(first.getInt("extensions.upstream.cached")).isEqualTo(2);
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getList("incremental.label")).containsExactly("bio");
      assertThat(second.getString("incremental[0].data.author.bio")).isEqualTo("of few words");
      assertThat(answer.rest()).isEmpty();
    }
  }

  private String user(String bio) {
    return Bodies.app(
        "{\"userid\":\"%s\",\"nickname\":\"Mei Lan\",\"desc\":\"%s\"}".formatted(authorId, bio));
  }

  /** They don't wait for the fragment's object, because its ID is known. */
  @Test
  void callsOfDeferredPartsBeginWithThatOfTheirObject() throws Exception {
    upstream.hold(NOTE, 200, note(noteId, "City walk"));
    upstream.hold(COMMENTS, 200, comments("late"));
    CompletableFuture<IncrementalAnswer> asking =
        CompletableFuture.supplyAsync(() -> ask(MULTIPART, DEFERRED_COMMENTS));
    await().until(() -> upstream.calls(COMMENTS) == 1 && upstream.calls(NOTE) == 1);
    assertThat(asking).isNotDone();
    release(2);
    try (IncrementalAnswer answer = asking.join()) {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  /** The first part needs the user, which upstream holds until the test lets it go. */
  @Test
  void callsOfDeferredPartsBeginBeforeTheFirstPartIsThere() throws Exception {
    upstream.hold(USER, 200, user("slow"));
    upstream.hold(COMMENTS, 200, comments("late"));
    CompletableFuture<IncrementalAnswer> asking =
        CompletableFuture.supplyAsync(
            () ->
                ask(
                    MULTIPART,
                    """
                    query Q($id: String!) {
                      note(noteId: $id) { noteId ... @defer { comments { nodes { content } } } }
                      user(userId: "%s") { bio }
                    }
                    """
                        .formatted(newId())));
    await().until(() -> upstream.calls(COMMENTS) == 1 && upstream.calls(USER) == 1);
    assertThat(asking).isNotDone();
    release(2);
    try (IncrementalAnswer answer = asking.join()) {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  /** Lists don't contain a note's whole text. Each note is a part of its own. */
  @Test
  void itemsOfAListAreCompletedEachInAPart() throws Exception {
    String other = newId();
    upstream.plan(
        POSTED,
        Bodies.app(
            "{\"has_more\":false,\"notes\":[%s,%s]}".formatted(listed(noteId), listed(other))));
    upstream.hold(NOTE, 200, note(noteId, "whole"));
    try (IncrementalAnswer answer =
        IncrementalAnswer.post(
            gateway,
            MULTIPART,
            """
            query Q($id: String!) {
              user(userId: $id) {
                postedNotes(first: 2) {
                  nodes { title ...Whole @defer(label: "whole") }
                }
              }
            }
            fragment Whole on Note { text }
            """,
            Map.of("id", newId()))) {
      JsonPath first = answer.next();
      assertThat(first.getList("data.user.postedNotes.nodes"))
          .isEqualTo(List.of(Map.of("title", "listed"), Map.of("title", "listed")));
      assertThat(first.getInt("extensions.upstream.calls")).isEqualTo(1);
      release(2);
      List<Map<String, Object>> results = new ArrayList<>();
      answer.rest().forEach(payload -> results.addAll(payload.getList("incremental")));
      assertThat(results)
          .extracting(result -> result.get("path"))
          .containsExactlyInAnyOrder(
              List.of("user", "postedNotes", "nodes", 0),
              List.of("user", "postedNotes", "nodes", 1));
      assertThat(results).extracting(result -> result.get("label")).containsOnly("whole");
    }
  }

  private static String listed(String id) {
    return "{\"id\":\"%s\",\"type\":\"normal\",\"display_title\":\"listed\",\"title\":\"listed\",\"cursor\":\"c\"}"
        .formatted(id);
  }

  /** The gateway merges the fields of both, and neither waits for the other. */
  @Test
  void aFieldMayBeBothDeferredAndNot() throws Exception {
    upstream.hold(USER, 200, user("of few words"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            """
            query Q($id: String!) {
              note(noteId: $id) {
                title
                author { nickname }
                ... @defer { title author { nickname bio } }
              }
            }
            """)) {
      JsonPath first = answer.next();
      assertThat(first.getMap("data.note"))
          .isEqualTo(Map.of("title", "City walk", "author", Map.of("nickname", "Mei Lan")));
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getMap("incremental[0].data"))
          .isEqualTo(
              Map.of(
                  "title",
                  "City walk",
                  "author",
                  Map.of("nickname", "Mei Lan", "bio", "of few words")));
    }
  }

  @Test
  void fieldsOfTheRootMayBeDeferred() throws Exception {
    upstream.hold(NOTE, 200, note(noteId, "City walk"));
    try (IncrementalAnswer answer =
        ask(MULTIPART, "query Q($id: String!) { ... @defer { note(noteId: $id) { title } } }")) {
      assertThat(answer.next().getMap("data")).isEmpty();
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getList("incremental[0].path")).isEmpty();
      assertThat(second.getString("incremental[0].data.note.title")).isEqualTo("City walk");
    }
  }

  @Test
  void aPartMayHavePartsOfItsOwn() throws Exception {
    upstream.hold(NOTE, 200, note(noteId, "City walk"));
    upstream.hold(USER, 200, user("of few words"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            """
            query Q($id: String!) {
              note(noteId: $id) {
                noteId
                ... @defer(label: "outer") { author { nickname ... @defer(label: "inner") { bio } } }
              }
            }
            """)) {
      assertThat(answer.next().getMap("data.note")).isEqualTo(Map.of("noteId", noteId));
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getList("incremental.label")).containsExactly("outer");
      assertThat(second.getMap("incremental[0].data.author"))
          .isEqualTo(Map.of("nickname", "Mei Lan"));
      release(1);
      JsonPath third = answer.next();
      assertThat(third.getList("incremental[0].path")).isEqualTo(List.of("note", "author"));
      assertThat(third.getMap("incremental[0].data")).isEqualTo(Map.of("bio", "of few words"));
      assertThat(third.getInt("incremental[0].extensions.upstream.calls")).isEqualTo(2);
    }
  }

  @Test
  void anErrorComesWithItsPartAndSiblingsStay() throws Exception {
    upstream.hold(COMMENTS, 200, Bodies.innerFailure(-1, "x"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            """
            query Q($id: String!) {
              note(noteId: $id) { noteId ... @defer { url comments { nodes { content } } } }
            }
            """)) {
      assertThat(answer.next().getList("errors")).isNull();
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getMap("incremental[0].data").keySet()).containsExactly("url", "comments");
      assertThat(second.getString("incremental[0].data.comments")).isNull();
      assertThat(second.getList("incremental[0].errors")).hasSize(1);
      assertThat(second.getList("incremental[0].errors[0].path"))
          .isEqualTo(List.of("note", "comments"));
      assertThat(second.getString("incremental[0].errors[0].extensions.code"))
          .isEqualTo("UPSTREAM_UNAVAILABLE");
    }
  }

  /** The query has the ID, so the first part doesn't depend on whether the object exists. */
  @Test
  void aPartOfAnObjectThatDoesNotExistIsNull() throws Exception {
    upstream.hold(NOTE, 200, Bodies.innerFailure(-9001, "x"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            "query Q($id: String!) { note(noteId: $id) { noteId ... @defer { title source } } }")) {
      assertThat(answer.next().getString("data.note.noteId")).isEqualTo(noteId);
      release(1);
      JsonPath second = answer.next();
      assertThat(second.getString("incremental[0].data")).isNull();
      assertThat(second.getList("incremental[0].errors")).hasSize(1);
      assertThat(second.getList("incremental[0].errors[0].path")).isEqualTo(List.of("note"));
      assertThat(second.getBoolean("hasNext")).isFalse();
    }
  }

  /** Clients couldn't merge such a part, so the gateway doesn't send it. */
  @Test
  void nothingComesLaterForAnObjectThatAnErrorHasReplaced() throws Exception {
    upstream.plan(NOTE, Bodies.innerFailure(-9001, "x"));
    upstream.hold(COMMENTS, 200, comments("late"));
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            """
            query Q($id: String!) {
              note(noteId: $id) { title ... @defer { comments { nodes { content } } } }
            }
            """)) {
      JsonPath whole = answer.json();
      assertThat(whole.getMap("data")).containsEntry("note", null);
      assertThat(whole.getList("errors")).hasSize(1);
    }
  }

  @Test
  void theConditionMayBeAVariable() throws Exception {
    upstream.hold(COMMENTS, 200, comments("late"));
    String query =
        "query Q($id: String!, $later: Boolean = true) { note(noteId: $id) { title"
            + " ... @defer(if: $later) { comments { nodes { content } } } } }";
    try (IncrementalAnswer answer = ask(MULTIPART, query)) {
      assertThat(answer.next().getBoolean("hasNext")).isTrue();
      release(1);
      answer.rest();
    }
    String other = newId();
    upstream.plan(NOTE, note(other, "City walk"));
    upstream.plan(COMMENTS, comments("there"));
    Map<String, ?> variables = Map.of("id", other, "later", false);
    try (IncrementalAnswer answer = IncrementalAnswer.post(gateway, MULTIPART, query, variables)) {
      assertThat(answer.json().getString("data.note.comments.nodes[0].content")).isEqualTo("there");
    }
  }

  /** A client that accepts only parts gets the response as a single part. */
  @ParameterizedTest
  @ValueSource(strings = {"multipart/mixed;deferSpec=20220824", EVENT_STREAM})
  void aWholeAnswerMayComeAsTheOnlyPart(String accept) throws Exception {
    try (IncrementalAnswer answer =
        ask(accept, "query Q($id: String!) { note(noteId: $id) { title } }")) {
      assertThat(answer.status()).isEqualTo(200);
      JsonPath only = answer.next();
      assertThat(only.getString("data.note.title")).isEqualTo("City walk");
      assertThat(only.getMap("$")).containsKeys("data", "extensions");
      assertThat(answer.rest()).isEmpty();
    }
  }

  @Test
  void aRefusalMayComeAsTheOnlyEvent() throws Exception {
    try (IncrementalAnswer answer = ask(EVENT_STREAM, "{ nonsense }")) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.next().getString("errors[0].extensions.code"))
          .isEqualTo("GRAPHQL_VALIDATION_FAILED");
      assertThat(answer.rest()).isEmpty();
    }
  }

  @Test
  void deferredFragmentsAreLimited() throws Exception {
    StringBuilder fragments = new StringBuilder();
    for (int i = 0; i <= 10; i++) {
      fragments.append("...@defer(label:\"l").append(i).append("\"){title}");
    }
    try (IncrementalAnswer answer =
        ask(MULTIPART, "query Q($id: String!){note(noteId:$id){noteId " + fragments + "}}")) {
      JsonPath refusal = answer.json();
      assertThat(refusal.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_LARGE");
      assertThat(refusal.getString("errors[0].extensions.limit")).isEqualTo("deferred");
      assertThat(refusal.getInt("errors[0].extensions.maximum")).isEqualTo(10);
      assertThat(refusal.getInt("errors[0].extensions.requested")).isEqualTo(11);
      assertThat(upstream.calls(NOTE)).isZero();
    }
  }

  @Test
  void labelsAreUnique() throws Exception {
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            "query Q($id: String!){note(noteId:$id){...@defer(label:\"l\"){title}"
                + " ...@defer(label:\"l\"){text}}}")) {
      assertThat(answer.json().getString("errors[0].extensions.code"))
          .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }
  }

  @Test
  void labelsAreNoVariables() throws Exception {
    try (IncrementalAnswer answer =
        ask(
            MULTIPART,
            "query Q($id: String!, $l: String){note(noteId:$id){...@defer(label:$l){title}}}")) {
      assertThat(answer.json().getString("errors[0].message"))
          .isEqualTo("Defer directive's label argument must be a static string");
    }
  }

  private HttpRequest.Builder get(String parameters) {
    return HttpRequest.newBuilder(URI.create(gateway + "?" + parameters));
  }

  private String parameters(String query) {
    return "query="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&variables="
        + URLEncoder.encode("{\"id\":\"" + noteId + "\"}", StandardCharsets.UTF_8);
  }

  /**
   * The response cache doesn't keep a response that was sent in parts. It keeps a whole response
   * for all clients.
   */
  @Test
  void getTakesTheAnswerWholeWithItsCachingHeadersOrInParts() throws Exception {
    upstream.hold(COMMENTS, 200, comments("late"));
    String request = parameters(DEFERRED_COMMENTS);
    try (IncrementalAnswer answer = IncrementalAnswer.send(get(request), MULTIPART)) {
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("Vary")).isEqualToIgnoringCase("accept");
      assertThat(answer.header("ETag")).isEmpty();
      answer.next();
      release(1);
      answer.rest();
    }
    String tag;
    try (IncrementalAnswer answer = IncrementalAnswer.send(get(request), "application/json")) {
      assertThat(answer.header("Cache-Control")).startsWith("max-age=");
      tag = answer.header("ETag");
      assertThat(answer.json().getString("data.note.comments.nodes[0].content")).isEqualTo("late");
    }
    try (IncrementalAnswer answer = IncrementalAnswer.send(get(request), MULTIPART)) {
      assertThat(answer.header("Content-Type")).startsWith("application/graphql-response+json");
      assertThat(answer.header("ETag")).isEqualTo(tag).isNotEmpty();
      assertThat(answer.json().getString("data.note.comments.nodes[0].content")).isEqualTo("late");
    }
  }

  @Test
  void aQueryNamedByItsHashMayDefer() throws Exception {
    String hash = Sha256.of(DEFERRED_COMMENTS);
    String named =
        "&extensions="
            + URLEncoder.encode(
                "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}",
                StandardCharsets.UTF_8);
    upstream.hold(COMMENTS, 200, comments("late"));
    for (String request : List.of(parameters(DEFERRED_COMMENTS), parameters(""))) {
      upstream.plan(NOTE, note(noteId, "City walk"));
      try (IncrementalAnswer answer = IncrementalAnswer.send(get(request + named), MULTIPART)) {
        if (answer.header("Content-Type").startsWith("multipart")) {
          assertThat(answer.next().getString("data.note.title")).isEqualTo("City walk");
          release(1);
          answer.rest();
        } else {
          assertThat(answer.json().getString("data.note.comments.nodes[0].content"))
              .isEqualTo("late");
        }
      }
    }
  }

  /** Some clients recognize the delimiter anywhere in the text. */
  @Test
  void noTextLooksLikeADelimiter() throws Exception {
    upstream.hold(COMMENTS, 200, comments("---- a line -----"));
    try (IncrementalAnswer answer = ask(MULTIPART, DEFERRED_COMMENTS)) {
      answer.next();
      release(1);
      String second = answer.nextPayload().orElseThrow();
      assertThat(second).doesNotContain("---");
      assertThat(JsonPath.from(second).getString("incremental[0].data.comments.nodes[0].content"))
          .isEqualTo("---- a line -----");
    }
  }

  @Test
  void theSchemaIsNotAskedForPastItsLimitsInAPart() throws Exception {
    String fields = "fields{type{fields{type{fields{name}}}}}";
    try (IncrementalAnswer answer =
        ask(MULTIPART, "{...@defer{__schema{types{fields{type{" + fields + "}}}}}}")) {
      assertThat(answer.json().getString("errors[0].extensions.code"))
          .isEqualTo("QUERY_TOO_EXPENSIVE");
    }
  }
}
