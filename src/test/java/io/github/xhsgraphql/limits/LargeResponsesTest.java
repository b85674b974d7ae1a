package io.github.xhsgraphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.Sandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests that operations that may resolve many fields don't block an event loop. */
@QuarkusTest
@WithTestResource(MeasuredCostTest.Mode.class)
class LargeResponsesTest {

  private static final String NOTE = "note(noteId:\"" + Sandbox.IMAGE_NOTE + "\")";

  private static final String LARGE =
      "{" + NOTE + "{title comments(first:20){nodes{content replies(first:5){nodes{content}}}}}}";

  @BeforeEach
  void cold() {
    Sandbox.reset();
  }

  /** Returns the threads on which the responses to this query end, from the log. */
  private static List<String> threads(String query) {
    try (LogLines lines = LogLines.ofAll()) {
      JsonPath answer = GraphQL.query(query);
      assertThat(answer.getList("errors")).as(() -> answer.prettify()).isNull();
      return lines.all().stream()
          .filter(line -> line.getLoggerName().endsWith(".RequestLog"))
          .map(ExtLogRecord::getThreadName)
          .toList();
    }
  }

  @Test
  void areMadeOnOtherThreadsWhetherUpstreamIsAskedOrNot() {
    assertThat(threads(LARGE)).hasSize(1).allMatch(thread -> thread.startsWith("large-responses-"));
    int calls = Sandbox.calls();
    // The query differs, but its data is cached now.
    assertThat(threads(LARGE.replace("title", "title url")))
        .hasSize(1)
        .allMatch(thread -> thread.startsWith("large-responses-"));
    assertThat(Sandbox.calls()).isEqualTo(calls);
  }

  @Test
  void othersStayOnTheEventLoop() {
    threads("{" + NOTE + "{title}}");
    assertThat(threads("{" + NOTE + "{title url}}"))
        .hasSize(1)
        .allMatch(thread -> thread.contains("eventloop"));
  }

  @Test
  void failuresAreReportedAsElsewhere() {
    JsonPath answer =
        GraphQL.query(
            LARGE.replace(
                "{" + NOTE,
                "{gone:note(noteId:\"" + Sandbox.DELETED_NOTE + "\"){title} there:" + NOTE));
    assertThat(answer.getList("errors.extensions.code")).isEqualTo(List.of("NOT_FOUND"));
    assertThat(answer.getList("data.there.comments.nodes")).hasSize(20);
  }
}
