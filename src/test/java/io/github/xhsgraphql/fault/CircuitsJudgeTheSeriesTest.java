package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.WEB;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.relay.GlobalId;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that failures of single notes open no circuit, and that a failing series still opens one.
 */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class CircuitsJudgeTheSeriesTest extends NoteOnTheWire {

  /** The default of gateway.upstream.circuit-subjects. */
  private static final int EXCUSED = 50;

  private static final ResponseDefinitionBuilder NEW_WORDS = ok(Bodies.innerFailure(-1, "前所未有的说法"));

  private static String id(int number) {
    return "68a1f0c20000000001%06x".formatted(number);
  }

  private static JsonPath ask(String id) {
    return query("{note(noteId:\"" + id + "\"){title source}}");
  }

  private static JsonPath ask(int number) {
    return ask(id(number));
  }

  /** Plans a path's response for one note, with priority over its response for other notes. */
  private void planFor(String path, String id, ResponseDefinitionBuilder answer) {
    upstream.stubFor(
        get(urlPathEqualTo(path))
            .atPriority(1)
            .withQueryParam("note_id", equalTo(id))
            .willReturn(answer));
  }

  private void assertServedBy(String series) {
    JsonPath result = query(TITLE);
    assertThat(result.getString("data.note.title")).as(result::prettify).isEqualTo("public");
    assertThat(result.getString("data.note.source")).isEqualTo(series);
    assertThat(result.getList("errors")).isNull();
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  /**
   * Returns a response of both APP series for ten notes, the error code, and the calls to each
   * series for each note.
   */
  static Stream<Arguments> answers() {
    return Stream.of(
        Arguments.of("hidden", ok(Bodies.innerFailure(-1, "该内容仅作者可见")), "PRIVATE", 1, 0),
        Arguments.of("gone", ok(Bodies.innerFailure(-510000, "笔记不存在")), "NOT_FOUND", 1, 1),
        Arguments.of("new words", NEW_WORDS, "UPSTREAM_UNAVAILABLE", 1, 1),
        Arguments.of("no words", ok(Bodies.innerFailure(-1, "")), "UPSTREAM_UNAVAILABLE", 1, 1),
        Arguments.of("服务异常", ok(Bodies.innerFailure(-1, "服务异常")), "UPSTREAM_UNAVAILABLE", 1, 1),
        Arguments.of("nothing", ok(Bodies.app("null")), "UPSTREAM_UNAVAILABLE", 1, 1),
        Arguments.of("unreadable", ok(Bodies.app("[{\"x\":1}]")), "UPSTREAM_UNAVAILABLE", 1, 1),
        Arguments.of("422", json(422, "{}"), "UPSTREAM_UNAVAILABLE", 1, 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void tenFailingNotesOpenNoCircuit(
      String name, ResponseDefinitionBuilder answer, String code, int callsOfV2, int callsOfV1) {
    for (String path : List.of(V2, V1)) {
      notes.plan(path, answer);
      planFor(path, NOTE, ok(Bodies.appNote(NOTE, "public")));
    }
    for (int i = 0; i < 10; i++) {
      JsonPath result = ask(i);
      assertThat(result.<Object>get("data.note")).isNull();
      assertThat(result.getString("errors[0].extensions.code")).isEqualTo(code);
    }
    assertThat(notes.calls(V2)).isEqualTo(10 * callsOfV2);
    assertThat(notes.calls(V1)).isEqualTo(10 * callsOfV1);
    assertServedBy("APP_V2");
    assertThat(notes.calls(V2)).isEqualTo(10 * callsOfV2 + 1);
    assertThat(notes.calls(V1)).isEqualTo(10 * callsOfV1);
  }

  @Test
  void aMixtureOfSuchResponsesOpensNoCircuit() {
    for (String path : List.of(V2, V1)) {
      notes.plan(path, NEW_WORDS);
      planFor(path, NOTE, ok(Bodies.appNote(NOTE, "public")));
      for (int i = 0; i < 30; i += 3) {
        planFor(path, id(i), ok(Bodies.innerFailure(-1, "该内容仅作者可见")));
        planFor(path, id(i + 1), ok(Bodies.innerFailure(-1, "该笔记已被删除")));
      }
    }
    for (int i = 0; i < 30; i++) {
      ask(i);
    }
    assertThat(notes.calls(V2)).isEqualTo(30);
    assertThat(notes.calls(V1)).as("not for the hidden ones").isEqualTo(20);
    assertServedBy("APP_V2");
  }

  /** TikHub returns 400 if it can't fetch something. These links lead nowhere. */
  @Test
  void linksThatLeadNowhereOpenNoCircuit() {
    notes.plan(V2, json(400, "{}"));
    notes.plan(V1, json(400, "{}"));
    planFor(V2, NOTE, ok(Bodies.appNote(NOTE, "public")));
    for (int i = 0; i < 10; i++) {
      JsonPath result =
          query("{note(shareLink:\"https://xhslink.com/m/NoWhere" + i + "\"){title}}");
      assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    }
    assertThat(notes.calls(V2)).as("free, so each is made twice").isEqualTo(20);
    assertThat(notes.calls(V1)).isEqualTo(20);
    assertServedBy("APP_V2");
  }

  @Test
  void repeatedFailuresOfOneNoteCountOnce() {
    for (String path : List.of(V2, V1)) {
      notes.plan(path, NEW_WORDS);
      planFor(path, NOTE, ok(Bodies.appNote(NOTE, "public")));
    }
    for (int i = 0; i < 2 * EXCUSED; i++) {
      ask(0);
    }
    assertThat(notes.calls(V2)).isEqualTo(2 * EXCUSED);
    assertServedBy("APP_V2");
  }

  @Test
  void aSuccessNowAndThenShowsThatTheSeriesWorks() {
    notes.plan(V2, NEW_WORDS);
    notes.plan(V1, NEW_WORDS);
    for (int i = 0; i < 5 * EXCUSED; i++) {
      if (i % EXCUSED == EXCUSED - 1) {
        planFor(V2, id(i), ok(Bodies.appNote(id(i), "public")));
        planFor(V1, id(i - 1), ok(Bodies.innerFailure(-1, "笔记不存在")));
      }
    }
    for (int i = 0; i < 5 * EXCUSED; i++) {
      ask(i);
    }
    assertThat(notes.calls(V2)).isEqualTo(5 * EXCUSED);
    assertThat(notes.calls(V1)).isEqualTo(5 * (EXCUSED - 1));
  }

  /**
   * Returns the ways in which a whole series fails, and the number of calls after which the circuit
   * opens.
   */
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("500", json(500, "{}"), 10),
        Arguments.of("400", json(400, "{}"), 10),
        Arguments.of("404", json(404, "{}"), 10),
        Arguments.of("403", json(403, "{}"), 10),
        Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), 10),
        Arguments.of("no access", ok(Bodies.innerFailure(300012, "网络连接异常，请检查网络设置或重启试试")), 10),
        // The first fifty failures are excused, and five failures in the last ten calls open the
        // circuit.
        Arguments.of("new words", NEW_WORDS, EXCUSED + 5),
        Arguments.of("服务异常", ok(Bodies.innerFailure(-1, "服务异常")), EXCUSED + 5),
        Arguments.of("unreadable", ok(Bodies.app("[{\"x\":1}]")), EXCUSED + 5));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void aSeriesThatFailsForEverythingIsLeftAlone(
      String name, ResponseDefinitionBuilder failure, int calls) {
    notes.plan(V2, failure);
    int notesRead = calls + 3;
    for (int i = 0; i < notesRead; i++) {
      planFor(V1, id(i), ok(Bodies.appNote(id(i), "public")));
      JsonPath result = ask(i);
      assertThat(result.getString("data.note.source")).as(result::prettify).isEqualTo("APP_V1");
    }
    assertThat(notes.calls(V2)).isEqualTo(calls);
    assertThat(notes.calls(V1)).isEqualTo(notesRead);
  }

  /** Failures of the series count although others are excused. */
  @Test
  void excusedFailuresDontHideThoseOfTheSeries() {
    notes.plan(V2, json(404, "{}"));
    for (int i = 0; i < 14; i++) {
      if (i % 2 == 0) {
        planFor(V2, id(i), NEW_WORDS);
      }
      planFor(V1, id(i), ok(Bodies.appNote(id(i), "public")));
      ask(i);
    }
    assertThat(notes.calls(V2)).isEqualTo(10);
  }

  /**
   * One request queries as many notes as {@code nodes} accepts, and calls App V2 first for each of
   * them.
   */
  @Test
  void noSingleRequestShutsASeries() {
    for (String path : List.of(V2, V1)) {
      notes.plan(path, NEW_WORDS);
      planFor(path, NOTE, ok(Bodies.appNote(NOTE, "public")));
    }
    String ids =
        IntStream.range(0, 50)
            .mapToObj(i -> "\"" + GlobalId.of("Note", id(i)) + "\"")
            .collect(Collectors.joining(","));
    JsonPath result = query("{nodes(ids:[" + ids + "]){... on Note{title}}}");
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(60);
    assertThat(notes.calls(V2)).isEqualTo(50);
    assertServedBy("APP_V2");
  }

  @Test
  void aRefusedRateOpensNoCircuit() {
    notes.plan(V2, json(429, "{}"));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "public")));
    notes.plan(WEB, json(404, "{}"));
    for (int i = 0; i < 12; i++) {
      ask(i);
    }
    JsonPath status = query("{seriesStatus{series operations{name circuit}}}");
    assertThat(
            status.getString("data.seriesStatus[0].operations.find{it.name=='imageNote'}.circuit"))
        .isEqualTo("CLOSED");
  }
}
