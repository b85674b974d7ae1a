package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.WEB;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Base class of tests with failures of the first series or of all. Each subclass provides the
 * failures.
 */
abstract class NoteFailures extends NoteOnTheWire {

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void theNextSeriesServesAndSaysSo(
      String name, ResponseDefinitionBuilder answer, String outcome, int calls) {
    notes.plan(V2, answer);
    notes.plan(V1, ok(Bodies.appNote(NOTE, "from V1")));
    JsonPath result = query(TITLE);
    assertThat(result.getString("data.note.title")).isEqualTo("from V1");
    assertThat(result.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(result.getList("errors")).isNull();
    assertThat(result.getString("extensions.upstream.trace[0].outcome")).isEqualTo(outcome);
    assertThat(notes.calls(V2)).isEqualTo(calls);
    assertThat(notes.calls(V1)).isEqualTo(1);
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(calls + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void allFailingIsATypedErrorThatLeavesSiblingsIntact(
      String name, ResponseDefinitionBuilder answer, String outcome) {
    for (String path : List.of(V2, V1, WEB)) {
      notes.plan(path, answer);
    }
    JsonPath result =
        query(
            "{broken:note(noteId:\""
                + NOTE
                + "\",xsecToken:\"AB-_x=\"){title}"
                + " whole:note(noteId:\"68a1f0c2000000000100a009\"){noteId}}");
    assertThat(result.<Object>get("data.broken")).isNull();
    assertThat(result.getString("data.whole.noteId")).isEqualTo("68a1f0c2000000000100a009");
    assertThat(result.getList("errors")).hasSize(1);
    assertThat(result.getList("errors[0].path")).isEqualTo(List.of("broken"));
    assertThat(result.getString("errors[0].extensions.code"))
        .isEqualTo(outcome.equals("TIMED_OUT") ? "UPSTREAM_TIMEOUT" : "UPSTREAM_UNAVAILABLE");
    assertThat(result.<String>getList("errors[0].extensions.attempts.series"))
        .containsExactly("APP_V2", "APP_V1", "WEB_V3");
    assertThat(result.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly(outcome, outcome, outcome);
    String whole = result.prettify();
    assertThat(whole)
        .doesNotContain(PlannedUpstream.KEY, "Bearer", "cache.example", "io.github", "java.");
  }
}
