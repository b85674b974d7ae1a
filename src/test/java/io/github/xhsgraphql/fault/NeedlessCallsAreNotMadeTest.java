package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
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

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the gateway makes no call that can't help, and what its calls send. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class NeedlessCallsAreNotMadeTest extends NoteOnTheWire {

  @Test
  void nothingIsAskedForAFieldThatIsNotSelected() {
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){id noteId url __typename}}");
    assertThat(result.getString("data.note.noteId")).isEqualTo(NOTE);
    assertThat(upstream.getAllServeEvents()).isEmpty();
  }

  @Test
  void withoutATokenWebV3IsNeverCalled() {
    notes.plan(V2, json(500, "{}"));
    notes.plan(V1, json(500, "{}"));
    notes.plan(WEB, ok(Bodies.webNote(NOTE, "from the web")));
    JsonPath result = query(TITLE);
    assertThat(result.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("FAILED", "FAILED", "SKIPPED");
    assertThat(result.getString("errors[0].extensions.attempts[2].reason")).contains("xsec_token");
    assertThat(notes.calls(WEB)).isZero();
  }

  @Test
  void withATokenWebV3IsTheLastResort() {
    notes.plan(V2, json(500, "{}"));
    notes.plan(V1, json(500, "{}"));
    notes.plan(WEB, ok(Bodies.webNote(NOTE, "from the web")));
    JsonPath result = query(TITLE_WITH_TOKEN);
    assertThat(result.getString("data.note.title")).isEqualTo("from the web");
    assertThat(result.getString("data.note.source")).isEqualTo("WEB_V3");
    upstream.verify(
        getRequestedFor(urlPathEqualTo(WEB)).withQueryParam("xsec_token", equalTo("AB-_x=")));
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void aRefusedKeyEndsTheChainAndAllCallsForAWhile(int status) {
    notes.plan(V2, json(status, Bodies.detail(status)));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "never requested")));
    JsonPath first = query(TITLE);
    assertThat(first.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_REJECTED");
    assertThat(first.prettify()).doesNotContain(PlannedUpstream.KEY, "Bearer");
    JsonPath second = query(TITLE);
    assertThat(second.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_REJECTED");
    assertThat(second.getInt("extensions.upstream.calls")).isZero();
    assertThat(notes.calls(V2)).isEqualTo(1);
    assertThat(notes.calls(V1)).isZero();
  }

  static Stream<Integer> rejections() {
    return Stream.of(401, 402);
  }

  @Test
  void anOpenCircuitIsNotCalledAndSaidToBeOpen() {
    notes.plan(V2, json(500, "{}"));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "from V1")));
    for (int i = 0; i < 10; i++) {
      query(TITLE);
      Gateway.clearCaches();
    }
    upstream.resetRequests();
    JsonPath result = query(TITLE);
    assertThat(result.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(notes.calls(V2)).isZero();
    Gateway.clearCaches();
    notes.plan(V1, json(404, "{}"));
    assertThat(query(TITLE).<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("CIRCUIT_OPEN", "FAILED", "SKIPPED");
  }

  @Test
  void everyCallCarriesKeyAndUserAgent() {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "x")));
    query(TITLE);
    upstream.verify(
        getRequestedFor(urlPathEqualTo(V2))
            .withQueryParam("note_id", equalTo(NOTE))
            .withoutQueryParam("share_text")
            .withHeader("Authorization", equalTo("Bearer " + PlannedUpstream.KEY))
            .withHeader("User-Agent", equalTo("xhs-graphql")));
  }

  @Test
  void gzipIsAskedForAndRead() {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "zipped")));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("zipped");
    String accepted =
        upstream.findAll(getRequestedFor(urlPathEqualTo(V2))).get(0).getHeader("Accept-Encoding");
    assertThat(accepted).contains("gzip");
  }
}
