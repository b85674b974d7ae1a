package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.ShortTimeoutUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Tests upstream responses that arrive after the time-out, through GraphQL. */
@QuarkusTest
@WithTestResource(ShortTimeoutUpstream.class)
class SlowAnswersTest extends NoteFailures {

  /**
   * Returns a response of App V2, the outcome that the gateway must report, and the allowed number
   * of calls.
   */
  static Stream<Arguments> failures() {
    String good = Bodies.appNote(NOTE, "x");
    return Stream.of(
        Arguments.of("hang", ok(good).withFixedDelay(10_000), "TIMED_OUT", 1),
        Arguments.of("drip", ok(good).withChunkedDribbleDelay(20, 10_000), "TIMED_OUT", 1));
  }

  @Test
  void aSeriesThatAlwaysHangsOpensItsCircuit() {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "x")).withFixedDelay(2_000));
    query(
        IntStream.range(0, 10)
            .mapToObj("a%1$d:note(noteId:\"68a1f0c20000000001%1$06x\"){title}"::formatted)
            .collect(Collectors.joining(" ", "{", "}")));
    JsonPath status = query("{seriesStatus{operations{name circuit}}}");
    assertThat(
            status.getString("data.seriesStatus[0].operations.find{it.name=='imageNote'}.circuit"))
        .isEqualTo("OPEN");
  }
}
