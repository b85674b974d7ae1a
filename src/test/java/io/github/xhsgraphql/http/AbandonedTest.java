package io.github.xhsgraphql.http;

import static io.github.xhsgraphql.support.IncrementalAnswer.EVENT_STREAM;
import static io.github.xhsgraphql.support.IncrementalAnswer.MULTIPART;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.IncrementalAnswer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests streams to clients that wait, don't read, or disconnect, while upstream is slow. */
@QuarkusTest
@WithTestResource(HeldOnTheWire.LongTimeouts.class)
class AbandonedTest extends HeldOnTheWire {

  private static final String V1_COMMENTS = "/api/v1/xiaohongshu/app/get_note_comments";

  private static final String OPEN = "gateway_graphql_incremental";
  private static final String WAITING = "gateway_outbound_waiting";
  private static final String RUNNING = "gateway_outbound_running";
  private static final String ABANDONED =
      "gateway_graphql_requests_seconds_count{outcome=\"ABANDONED\"}";

  /** The number of calls that may run at the same time. */
  private static final int CONCURRENCY = 50;

  private static final String NOTE_THEN_COMMENTS =
      "query Q($id: String!) { note(noteId: $id) { title"
          + " ... @defer { comments { nodes { content } } } } }";

  private double abandonedBefore;

  @BeforeEach
  void countAbandoned() {
    abandonedBefore = metric(ABANDONED);
  }

  @AfterEach
  void nothingIsLeft() throws IOException {
    upstream.release();
    await().untilAsserted(() -> assertThat(metric(OPEN)).isZero());
    await().untilAsserted(() -> assertThat(metric(WAITING)).isZero());
    await()
        .untilAsserted(
            () -> {
              upstream.release();
              assertThat(metric(RUNNING)).isZero();
            });
  }

  private static double metric(String sample) {
    return get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.replace(",}", "}").startsWith(sample + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private double abandoned() {
    return metric(ABANDONED) - abandonedBefore;
  }

  private IncrementalAnswer ask(String accept, String query) {
    return IncrementalAnswer.post(gateway, accept, query, Map.of("id", noteId));
  }

  /**
   * The running call is paid for and completes. The next series, which would follow it, isn't
   * called.
   */
  @ParameterizedTest
  @ValueSource(strings = {MULTIPART, EVENT_STREAM})
  void noFurtherCallIsMadeForAClientThatHasGone(String accept) throws Exception {
    upstream.hold(COMMENTS, 200, Bodies.innerFailure(-1, "x"));
    try (IncrementalAnswer answer = ask(accept, NOTE_THEN_COMMENTS)) {
      answer.next();
      awaitHeld(1);
    }
    await().until(() -> metric(OPEN) == 0 && abandoned() == 1);
    assertThat(upstream.held()).as("still under way").isEqualTo(1);
    upstream.release();
    await().until(() -> metric(RUNNING) == 0);
    assertThat(upstream.calls(V1_COMMENTS)).isZero();
  }

  /** The call for the comments starts together with the call for the note, which no series has. */
  @Test
  void noFurtherCallIsMadeForAnObjectThatAnErrorHasReplaced() throws Exception {
    upstream.plan(NOTE, Bodies.innerFailure(-9001, "x"));
    upstream.hold(COMMENTS, 200, Bodies.innerFailure(-1, "x"));
    try (IncrementalAnswer answer = ask(MULTIPART, NOTE_THEN_COMMENTS)) {
      JsonPath whole = answer.json();
      assertThat(whole.getMap("data")).containsEntry("note", null);
      assertThat(whole.getList("errors")).hasSize(1);
    }
    awaitHeld(1);
    upstream.release();
    await().until(() -> metric(RUNNING) == 0);
    assertThat(upstream.calls(V1_COMMENTS)).isZero();
    assertThat(abandoned()).isZero();
  }

  @Test
  void aClientMayGoBeforeTheFirstPart() throws Exception {
    upstream.hold(NOTE, 200, Bodies.innerFailure(-1, "x"));
    try (Socket client = send(MULTIPART, NOTE_THEN_COMMENTS)) {
      awaitHeld(1);
      client.setSoLinger(true, 0);
    }
    await().until(() -> metric(OPEN) == 0 && abandoned() == 1);
    assertThat(upstream.held()).as("still under way").isEqualTo(1);
  }

  @Test
  void othersThatWaitForTheSameGetIt() throws Exception {
    upstream.hold(
        COMMENTS,
        200,
        Bodies.app(
            "{\"has_more\":false,\"comments\":[{\"id\":\"65f0000000000000000000c0\",\"content\":\"there\"}]}"));
    CompletableFuture<JsonPath> other;
    try (IncrementalAnswer answer = ask(MULTIPART, NOTE_THEN_COMMENTS)) {
      answer.next();
      awaitHeld(1);
      String coalesced = "gateway_cache_answers_total{operation=\"comments\",source=\"coalesced\"}";
      double before = metric(coalesced);
      other =
          CompletableFuture.supplyAsync(
              () -> GraphQL.query("{note(noteId:\"" + noteId + "\"){comments{nodes{content}}}}"));
      await().until(() -> metric(coalesced) == before + 1);
    }
    await().until(() -> abandoned() == 1);
    upstream.release();
    JsonPath answer = other.join();
    assertThat(answer.getString("data.note.comments.nodes[0].content"))
        .as(answer::prettify)
        .isEqualTo("there");
    assertThat(upstream.calls(COMMENTS)).isEqualTo(1);
  }

  @Test
  void anEventStreamThatWaitsIsKeptAlive() throws Exception {
    upstream.hold(COMMENTS, 200, Bodies.innerFailure(-1, "x"));
    try (IncrementalAnswer answer = ask(EVENT_STREAM, NOTE_THEN_COMMENTS)) {
      answer.next();
      answer.awaitHeartbeat();
      answer.awaitHeartbeat();
      awaitHeld(1);
      upstream.release();
      assertThat(answer.next().getBoolean("hasNext")).isFalse();
    }
  }

  @Test
  void anEventStreamIsKeptAliveBeforeItsFirstPart() throws Exception {
    upstream.hold(NOTE, 200, Bodies.appNote(noteId, "City walk"));
    try (IncrementalAnswer answer =
        ask(EVENT_STREAM, "query Q($id: String!) { note(noteId: $id) { title } }")) {
      answer.awaitHeartbeat();
      awaitHeld(1);
      upstream.release();
      JsonPath whole = answer.next();
      assertThat(whole.getString("data.note.title")).as(whole::prettify).isEqualTo("City walk");
      assertThat(answer.rest()).isEmpty();
    }
  }

  /**
   * Sends more data at once than all buffers on the way to the client hold, with more to follow.
   */
  @Test
  void aClientThatDoesNotReadIsGivenUp() throws Exception {
    String comment = "{\"id\":\"%024x\",\"content\":\"" + "long ".repeat(28_000) + "\"}";
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      comments.add(comment.formatted(i));
    }
    upstream.plan(
        COMMENTS,
        Bodies.app("{\"has_more\":false,\"comments\":[" + String.join(",", comments) + "]}"));
    upstream.hold(USER, 200, Bodies.innerFailure(-1, "x"));
    try (Socket client =
        send(
            MULTIPART,
            "query Q($id: String!) { note(noteId: $id) { noteId ... @defer { comments(first: 50) {"
                + " nodes { content } } } ... @defer { author { bio } } } }")) {
      await().until(() -> abandoned() == 1 && metric(OPEN) == 0);
      assertThat(client.isClosed()).isFalse();
      assertThat(upstream.held()).as("still under way").isEqualTo(1);
    }
  }

  /** Each stream needs a call of its own, and only the calls that have started reach upstream. */
  @Test
  void aThousandStreamsLeaveNothingBehind() throws Exception {
    upstream.hold(POSTED, 200, Bodies.innerFailure(-1, "x"));
    for (int round = 0; round < 10; round++) {
      List<IncrementalAnswer> streams = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        String user = newId();
        IncrementalAnswer stream =
            IncrementalAnswer.post(
                gateway,
                i % 2 == 0 ? MULTIPART : EVENT_STREAM,
                "query Q($id: String!) { user(userId: $id) { userId"
                    + " ... @defer { postedNotes { nodes { title } } } } }",
                Map.of("id", user));
        assertThat(stream.nextPayload().orElseThrow())
            .contains("{\"user\":{\"userId\":\"" + user + "\"}}");
        streams.add(stream);
      }
      assertThat(metric(OPEN)).isEqualTo(100);
      streams.forEach(IncrementalAnswer::close);
      await().until(() -> metric(OPEN) == 0);
    }
    await().until(() -> metric(WAITING) == 0);
    assertThat(abandoned()).isEqualTo(1_000);
    assertThat(metric(RUNNING)).isEqualTo(CONCURRENCY);
    assertThat(upstream.calls(POSTED)).isEqualTo(CONCURRENCY);
  }

  /** Sends the request and doesn't read the response. */
  private Socket send(String accept, String query) throws IOException {
    String body = "{\"query\":\"" + query + "\",\"variables\":{\"id\":\"" + noteId + "\"}}";
    Socket client = new Socket();
    client.setReceiveBufferSize(4_096);
    client.connect(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
    client
        .getOutputStream()
        .write(
            ("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: "
                    + accept
                    + "\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body)
                .getBytes(StandardCharsets.US_ASCII));
    return client;
  }
}
