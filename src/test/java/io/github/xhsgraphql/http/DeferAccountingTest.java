package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.support.IncrementalAnswer.MULTIPART;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.HeldUpstream;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.github.xhsgraphql.support.Settings;
import io.github.xhsgraphql.support.TestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that the cost and the limits of an incremental response cover all of its parts. */
@QuarkusTest
@WithTestResource(DeferAccountingTest.SixCalls.class)
@WithTestResource(HeldUpstream.class)
class DeferAccountingTest extends HeldOnTheWire {

  /** A gateway that makes six upstream calls for a request, in ten seconds. */
  public static class SixCalls extends Settings {
    public SixCalls() {
      super(
          Map.of(
              "gateway.upstream.max-calls",
              "6",
              "gateway.upstream.rate",
              "10000",
              "gateway.upstream.deadline",
              "10s",
              "quarkus.fault-tolerance.global.circuit-breaker.request-volume-threshold",
              "10000"));
    }
  }

  private static final String PARTS =
      """
      query Q($id: String!) {
        note(noteId: $id) {
          title
          ... @defer(label: "comments") { comments(first: 1) { nodes { content } } }
          ... @defer(label: "author") { author { bio } }
        }
      }
      """;

  @Inject TestClock clock;

  @BeforeEach
  void plan() {
    Gateway.reset();
    upstream.plan(NOTE, Bodies.appNote(Bodies.NOTE, "City walk"));
  }

  @AfterEach
  void leaveNothingUnderWay() {
    upstream.reset();
  }

  private static String user() {
    return Bodies.app(
        "{\"userid\":\"%s\",\"nickname\":\"Mei Lan\",\"desc\":\"of few words\"}"
            .formatted(Bodies.AUTHOR));
  }

  private IncrementalAnswer ask(String query, String id) {
    return IncrementalAnswer.post(gateway, MULTIPART, query, Map.of("id", id));
  }

  private static List<String> codesOfWarnings(JsonPath payload, String of) {
    List<String> codes = payload.getList(of + "extensions.warnings.code");
    return codes == null ? List.of() : codes;
  }

  @Test
  void theLastPartHasTheCallsAndTheCostOfAll() throws Exception {
    upstream.hold(USER, 200, user());
    upstream.hold(COMMENTS, 200, comments("there"));
    List<JsonPath> payloads = new ArrayList<>();
    try (IncrementalAnswer answer = ask(PARTS, Bodies.NOTE)) {
      payloads.add(answer.next());
      release(2);
      payloads.addAll(answer.rest());
    }
    JsonPath first = payloads.get(0);
    assertThat(first.getList("extensions.upstream.trace.operation")).containsExactly("imageNote");
    assertThat(first.getMap("extensions")).doesNotContainKey("cost");
    List<Map<String, Object>> results = new ArrayList<>();
    payloads.stream().skip(1).forEach(part -> results.addAll(part.getList("incremental")));
    assertThat(results).hasSize(2);
    JsonPath own = JsonPath.from(json(results.get(0)));
    assertThat(own.getInt("extensions.upstream.calls")).isEqualTo(1);
    assertThat(own.getMap("extensions")).doesNotContainKey("cost");
    JsonPath sum = JsonPath.from(json(results.get(1)));
    assertThat(sum.getInt("extensions.upstream.calls")).isEqualTo(3);
    assertThat(sum.getInt("extensions.upstream.billable")).isEqualTo(3);
    assertThat(sum.<String>getList("extensions.upstream.trace.operation"))
        .containsExactlyInAnyOrder("imageNote", "comments", "user");

    Gateway.reset();
    upstream.plan(USER, user());
    upstream.plan(COMMENTS, comments("there"));
    JsonPath whole =
        GraphQL.query(PARTS.replace("query Q($id: String!)", "").replace("$id", quoted()));
    assertThat(sum.getMap("extensions.cost")).isEqualTo(whole.getMap("extensions.cost"));
  }

  private static String quoted() {
    return '"' + Bodies.NOTE + '"';
  }

  private static String json(Map<String, Object> object) throws Exception {
    return new ObjectMapper().writeValueAsString(object);
  }

  /** One call for the list leaves five for its notes. A note that fails fails only its own part. */
  @Test
  void allPartsShareOneBudget() throws Exception {
    String notes =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    "{\"id\":\"68a1f0c2000000000100b%03x\",\"type\":\"normal\",\"title\":\"listed\",\"cursor\":\"c\"}"
                        .formatted(i))
            .collect(Collectors.joining(","));
    upstream.plan(POSTED, Bodies.app("{\"has_more\":false,\"notes\":[" + notes + "]}"));
    upstream.hold(NOTE, 200, Bodies.innerFailure(-9001, "x"));
    List<String> codes = new ArrayList<>();
    try (IncrementalAnswer answer =
        ask(
            "query Q($id: String!) { user(userId: $id) { postedNotes(first: 8) { nodes { title"
                + " ... @defer { text } } } } }",
            Bodies.AUTHOR)) {
      JsonPath first = answer.next();
      assertThat(first.getList("data.user.postedNotes.nodes")).hasSize(8);
      assertThat(first.getList("errors")).isNull();
      release(5);
      for (JsonPath payload : answer.rest()) {
        codes.addAll(payload.getList("incremental.errors.extensions.code.flatten()"));
        if (!payload.getBoolean("hasNext")) {
          assertThat(payload.getInt("incremental[-1].extensions.upstream.calls")).isEqualTo(6);
        }
      }
    }
    assertThat(codes).hasSize(8).contains("UPSTREAM_BUDGET_EXCEEDED");
    assertThat(upstream.calls(NOTE)).isEqualTo(5);
  }

  /** The part would arrive, but the request's deadline passes first. */
  @Test
  void allPartsShareOneDeadline() {
    upstream.plan(USER, user());
    upstream.hold(COMMENTS, 200, comments("too late"));
    try (IncrementalAnswer answer = ask(PARTS, Bodies.NOTE)) {
      assertThat(answer.next().getString("data.note.title")).isEqualTo("City walk");
      List<JsonPath> rest = answer.rest();
      JsonPath last = rest.get(rest.size() - 1);
      assertThat(upstream.held()).isEqualTo(1);
      assertThat(last.getString("incremental[-1].label")).isEqualTo("comments");
      assertThat(last.getMap("incremental[-1].data")).containsEntry("comments", null);
      assertThat(last.getList("incremental[-1].errors.path"))
          .containsExactly(List.of("note", "comments"));
      assertThat(last.getString("incremental[-1].errors[0].extensions.code"))
          .isEqualTo("UPSTREAM_TIMEOUT");
    }
  }

  @Test
  void costLimitsCountWhatIsDeferred() {
    try (IncrementalAnswer answer =
        ask(
            "query Q($id: String!) { user(userId: $id) { postedNotes(first: 40) { nodes { title"
                + " ... @defer { comments { totalCount } author { bio } } } } } }",
            Bodies.AUTHOR)) {
      JsonPath refusal = answer.json();
      assertThat(refusal.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_EXPENSIVE");
      assertThat(upstream.calls(POSTED)).isZero();
    }
  }

  /**
   * The comments come from a stale entry, and no series returns new ones. The note and its author
   * are new.
   */
  @Test
  void aWarningStandsInThePartThatItIsAbout() throws Exception {
    upstream.plan(COMMENTS, comments("old"));
    GraphQL.query("{note(noteId:" + quoted() + "){comments(first:1){nodes{content}}}}");
    clock.pass(Duration.ofMinutes(11));
    upstream.hold(COMMENTS, 200, Bodies.innerFailure(-1, "x"));
    upstream.hold(USER, 200, user());
    upstream.hold(POSTED, 200, Bodies.app("{\"has_more\":false,\"notes\":[]}"));
    String threeParts =
        PARTS.replace(
            "bio", "bio ... @defer(label: \"notes\") { postedNotes { nodes { title } } }");
    try (IncrementalAnswer answer = ask(threeParts, Bodies.NOTE)) {
      assertThat(codesOfWarnings(answer.next(), "")).isEmpty();
      release(2);
      Map<String, JsonPath> results = new HashMap<>();
      while (results.size() < 2) {
        results.putAll(results(answer.next()));
      }
      JsonPath comments = results.get("comments");
      assertThat(comments.getString("data.comments.nodes[0].content")).isEqualTo("old");
      assertThat(codesOfWarnings(comments, "")).containsExactly("STALE");
      assertThat(comments.getList("extensions.warnings[0].path"))
          .isEqualTo(List.of("note", "comments"));
      JsonPath author = results.get("author");
      assertThat(author.getString("data.author.bio")).isEqualTo("of few words");
      assertThat(codesOfWarnings(author, "")).isEmpty();
      release(1);
      JsonPath last = results(answer.next()).get("notes");
      assertThat(codesOfWarnings(last, "")).as("the sum").containsExactly("STALE");
    }
  }

  /** Returns the results in a payload by their labels. */
  private static Map<String, JsonPath> results(JsonPath payload) throws Exception {
    Map<String, JsonPath> results = new HashMap<>();
    for (Map<String, Object> result : payload.<Map<String, Object>>getList("incremental")) {
      results.put((String) result.get("label"), JsonPath.from(json(result)));
    }
    return results;
  }
}
