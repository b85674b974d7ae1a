package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.HastyUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Answers that come later than anybody waits for, seen from GraphQL. */
@QuarkusTest
@WithTestResource(HastyUpstream.class)
class SlowAnswersTest extends NoteFailures {

  /** What App V2 answers, how the gateway must name it, and how often it may ask. */
  static Stream<Arguments> failures() {
    String good = Bodies.appNote(NOTE, "x");
    return Stream.of(
        Arguments.of("hang", ok(good).withFixedDelay(10_000), "TIMED_OUT", 1),
        Arguments.of("drip", ok(good).withChunkedDribbleDelay(20, 10_000), "TIMED_OUT", 1));
  }
}
