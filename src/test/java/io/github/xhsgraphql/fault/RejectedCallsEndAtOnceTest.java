package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the gateway doesn't wait for the body of a status other than 200. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class RejectedCallsEndAtOnceTest extends NoteFailures {

  private static final int MINUTES = 5 * 60_000;

  /**
   * Returns a response of App V2, the outcome that the gateway must report, and the allowed number
   * of calls.
   */
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("redirect", dripping(302), "FAILED", 1),
        Arguments.of("400", dripping(400), "FAILED", 2),
        Arguments.of("403", dripping(403), "REJECTED", 1),
        Arguments.of("404", dripping(404), "FAILED", 1),
        Arguments.of("422", dripping(422), "FAILED", 1),
        Arguments.of("429", dripping(429), "THROTTLED", 1),
        Arguments.of("500", dripping(500), "FAILED", 2),
        Arguments.of("522", dripping(522), "FAILED", 2));
  }

  /** Returns a slow response. WireMock sends the head with the first piece of the body. */
  private static ResponseDefinitionBuilder dripping(int status) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("Content-Encoding", "identity")
        .withBody(" ".repeat(6_000))
        .withChunkedDribbleDelay(6_000, MINUTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402})
  void aRefusedKeyEndsTheChain(int status) {
    notes.plan(V2, dripping(status));
    JsonPath result = query(TITLE);
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_REJECTED");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isZero();
  }
}
