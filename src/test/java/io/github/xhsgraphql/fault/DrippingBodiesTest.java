package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.trafficlistener.DoNothingWiremockNetworkTrafficListener;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that an exchange ends together with its call, even if the body would continue for minutes.
 * Otherwise more exchanges would run than the concurrency limit allows.
 */
@QuarkusTest
@WithTestResource(DrippingBodiesTest.WatchedConnections.class)
class DrippingBodiesTest extends NoteOnTheWire {

  private static final int MINUTES = 5 * 60_000;

  @Planned Set<Socket> connections;

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of("an answer", 2, dripping(200, 2_000, 2_000)),
        Arguments.of("a refusal, after which the call is repeated", 3, dripping(500, 2_000, 2_000)),
        Arguments.of("too much", 2, dripping(200, 10_000_000, 100)));
  }

  /**
   * Returns an uncompressed response in many pieces, so that the connection never counts as idle.
   */
  private static ResponseDefinitionBuilder dripping(int status, int length, int pieces) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("Content-Encoding", "identity")
        .withBody(" ".repeat(length))
        .withChunkedDribbleDelay(pieces, MINUTES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void endsWithItsCall(String name, int calls, ResponseDefinitionBuilder answer) {
    notes.plan(PlannedNotes.V2, answer);
    notes.plan(
        PlannedNotes.V1,
        PlannedNotes.ok(Bodies.appNote(NOTE, "from V1")).withHeader("Connection", "close"));

    JsonPath result = query(PlannedNotes.TITLE);

    assertThat(result.getString("data.note.title")).isEqualTo("from V1");
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(calls);
    await("all connections closed").until(connections::isEmpty);
  }

  /** An upstream that records its open connections, with a time-out that a test can wait for. */
  public static class WatchedConnections extends PlannedUpstream {

    private final Set<Socket> open;

    public WatchedConnections() {
      this(ConcurrentHashMap.newKeySet());
    }

    private WatchedConnections(Set<Socket> open) {
      super(options -> options.networkTrafficListener(new Watch(open)));
      this.open = open;
    }

    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("quarkus.fault-tolerance.global.timeout.value", "2");
      return config;
    }

    @Override
    public void inject(TestInjector injector) {
      super.inject(injector);
      injector.injectIntoFields(
          open, new TestInjector.AnnotatedAndMatchesType(Planned.class, Set.class));
    }
  }

  private static final class Watch extends DoNothingWiremockNetworkTrafficListener {

    private final Set<Socket> open;

    Watch(Set<Socket> open) {
      this.open = open;
    }

    @Override
    public void opened(Socket socket) {
      open.add(socket);
    }

    @Override
    public void closed(Socket socket) {
      open.remove(socket);
    }
  }
}
