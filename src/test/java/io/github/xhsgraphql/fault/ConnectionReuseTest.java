package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.HttpUpstream;
import io.github.xhsgraphql.support.Planned;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests that calls reuse connections. If a call closed its connection behind itself, the next call
 * on it would fail after it is billed, or wait until its deadline.
 */
@QuarkusTest
@WithTestResource(ConnectionReuseTest.CountedConnections.class)
class ConnectionReuseTest {

  private static final int CALLS = 24;

  /**
   * Allows the connections of three series' clients on two event loops, twice, because a connection
   * may return to the pool after the next call begins. Without reuse, the calls would need twice as
   * many.
   */
  private static final int MAX_CONNECTIONS = 12;

  /** The client ports of the requests to upstream, one for each connection. */
  @Planned Set<Integer> connections;

  @BeforeEach
  void reset() {
    Gateway.reset();
    connections.clear();
  }

  @Test
  void callsReuseConnections() {
    for (int i = 0; i < CALLS; i++) {
      JsonPath answer = query("{note(noteId:\"" + note(i) + "\"){title source}}");
      assertThat(answer.getString("data.note.title")).isEqualTo("kept");
      assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
    }
    assertThat(connections).hasSizeLessThanOrEqualTo(MAX_CONNECTIONS);
  }

  @Test
  void rejectedCallsReuseConnections() {
    // The calls are spread over several operations, so that no circuit opens.
    for (int i = 0; i < 4; i++) {
      query("{user(userId:\"" + note(i) + "\"){nickname}}");
      query("{topic(topicId:\"" + note(i) + "\"){name}}");
      query("{searchUsers(keyword:\"" + i + "\"){nodes{nickname}}}");
    }
    assertThat(connections).hasSizeLessThanOrEqualTo(MAX_CONNECTIONS);
  }

  @Test
  void callsAtOnceNeitherFailNorAreRepeated() {
    String all =
        IntStream.range(0, 15)
            .mapToObj(i -> "a%d:note(noteId:\"%s\"){title source}".formatted(i, note(i)))
            .reduce("", String::concat);
    JsonPath answer = query("{" + all + "}");
    assertThat(answer.getList("errors")).isNull();
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(15);
    assertThat(answer.<String>getList("extensions.upstream.trace.outcome")).containsOnly("FOUND");
  }

  private static String note(int i) {
    return "68a1f0c200000000010b%04d".formatted(i);
  }

  /** An upstream that serves any note, and rejects other requests with a body. */
  public static class CountedConnections extends HttpUpstream {

    private final Set<Integer> connections = ConcurrentHashMap.newKeySet();

    @Override
    protected void answer(HttpExchange exchange) throws IOException {
      connections.add(exchange.getRemoteAddress().getPort());
      String query = exchange.getRequestURI().getQuery();
      boolean note = exchange.getRequestURI().getPath().endsWith("note_detail");
      String body =
          note
              ? Bodies.appNote(query.substring(query.indexOf('=') + 1), "kept")
              : "{\"detail\":\"Not Found\"}";
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(note ? 200 : 404, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }

    @Override
    public Map<String, String> start() {
      Map<String, String> settings = new HashMap<>(super.start());
      settings.put("quarkus.rest-client.connection-pool-size", "5");
      return settings;
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(
          connections, new TestInjector.AnnotatedAndMatchesType(Planned.class, Set.class));
    }
  }
}
