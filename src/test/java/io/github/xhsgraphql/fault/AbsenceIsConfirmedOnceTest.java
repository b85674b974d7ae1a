package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.TITLE_WITH_TOKEN;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.WEB;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that one more series confirms a "no such note" response, and that such responses don't
 * count as failures.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class AbsenceIsConfirmedOnceTest extends NoteOnTheWire {

  /** Returns the responses that mean "no such note". */
  static Stream<Arguments> absences() {
    return Stream.of(
        Arguments.of("a code", ok(Bodies.innerFailure(-510000, "x"))),
        Arguments.of("another code", ok(Bodies.innerFailure(-510001, "x"))),
        Arguments.of("words", ok(Bodies.innerFailure(-1, "当前笔记暂时无法浏览"))),
        Arguments.of("a string", ok("{\"code\":200,\"data\":\"服务异常：笔记不存在\"}")),
        Arguments.of("an empty list", ok(Bodies.app("[]"))),
        Arguments.of("an empty note list", ok(Bodies.app("[{\"note_list\":[]}]"))),
        Arguments.of("a stranger's note", ok(Bodies.appNote("68a1f0c2000000000100a777", "x"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("absences")
  void notFoundIsReportedAfterOneConfirmation(String name, ResponseDefinitionBuilder answer) {
    notes.plan(V2, answer);
    notes.plan(V1, answer);
    notes.plan(WEB, ok(Bodies.webNote(NOTE, "never requested")));
    JsonPath result = query(TITLE_WITH_TOKEN);
    assertThat(result.<Object>get("data.note")).isNull();
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
    assertThat(notes.calls(WEB)).isZero();
  }

  @Test
  void aSeriesThatWronglyDeniesANoteIsCorrected() {
    notes.plan(V2, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "here it is")));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("here it is");
  }

  /** A repeated call would be free, but it would still be one call more. */
  @ParameterizedTest
  @ValueSource(ints = {400, 500})
  void aConfirmationThatFailsIsNotRepeated(int status) {
    notes.plan(V2, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    notes.plan(V1, json(status, "{}"));
    JsonPath result = query(TITLE);
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(result.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("NOT_FOUND", "FAILED");
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isEqualTo(1);
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(2);
  }

  @Test
  void notFoundNeverOpensACircuit() {
    notes.plan(V2, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    notes.plan(V1, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    for (int i = 0; i < 25; i++) {
      Gateway.clearCaches();
      query(TITLE);
    }
    assertThat(notes.calls(V2)).isEqualTo(25);
  }
}
