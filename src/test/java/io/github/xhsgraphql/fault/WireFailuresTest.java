package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which upstream is known to fail, served over HTTP and seen from GraphQL. */
@QuarkusTest
@QuarkusTestResource(value = PlannedUpstream.class, restrictToAnnotatedClass = true)
class WireFailuresTest {

  private static final String V2 = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";
  private static final String V2_VIDEO = "/api/v1/xiaohongshu/app_v2/get_video_note_detail";
  private static final String V1 = "/api/v1/xiaohongshu/app/get_note_info";
  private static final String WEB = "/api/v1/xiaohongshu/web_v3/fetch_note_detail";

  private static final String TITLE = "{note(noteId:\"" + NOTE + "\"){title source}}";
  private static final String TITLE_WITH_TOKEN =
      "{note(noteId:\"" + NOTE + "\",xsecToken:\"AB-_x=\"){title source}}";

  @Planned WireMockServer upstream;

  @BeforeEach
  void forget() {
    upstream.resetAll();
    upstream.stubFor(
        any(anyUrl()).atPriority(10).willReturn(json(404, "{\"detail\":\"Not Found\"}")));
    Gateway.forget();
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return json(200, body);
  }

  private void plan(String path, ResponseDefinitionBuilder answer) {
    upstream.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  private int calls(String path) {
    return upstream.findAll(getRequestedFor(urlPathEqualTo(path))).size();
  }

  /** What App V2 answers, how the gateway must name it, and how often it may ask. */
  static Stream<Arguments> failures() {
    String good = Bodies.appNote(NOTE, "x");
    return Stream.of(
        Arguments.of("400", json(400, Bodies.detail(400)), "FAILED", 2),
        Arguments.of("403 of a scope", json(403, Bodies.detail(403)), "REJECTED", 1),
        Arguments.of(
            "403 of Cloudflare",
            aResponse()
                .withStatus(403)
                .withHeader("Content-Type", "text/plain")
                .withBody("error code: 1010"),
            "REJECTED",
            1),
        Arguments.of("404", json(404, "{\"detail\":\"Not Found\"}"), "FAILED", 1),
        Arguments.of("422", json(422, "{\"detail\":[{\"loc\":[\"query\"]}]}"), "FAILED", 1),
        Arguments.of("429 string", json(429, "{\"detail\":\"Too Many Requests\"}"), "THROTTLED", 1),
        Arguments.of(
            "429 object",
            json(429, Bodies.detail(429)).withHeader("Retry-After", "1"),
            "THROTTLED",
            1),
        Arguments.of("500", json(500, "{\"detail\":\"Internal Server Error\"}"), "FAILED", 2),
        Arguments.of(
            "522 in HTML",
            aResponse().withStatus(522).withHeader("Content-Type", "text/html").withBody("<html>"),
            "FAILED",
            2),
        Arguments.of(
            "redirect", aResponse().withStatus(302).withHeader("Location", "/x"), "FAILED", 1),
        Arguments.of("inner failure", ok(Bodies.innerFailure(-1, "服务异常")), "FAILED", 1),
        Arguments.of("data is a string", ok("{\"code\":200,\"data\":\"服务异常\"}"), "FAILED", 1),
        Arguments.of("data is null", ok("{\"code\":200,\"data\":null}"), "FAILED", 1),
        Arguments.of("data is {}", ok("{\"code\":200,\"data\":{}}"), "FAILED", 1),
        Arguments.of("data is a list", ok("{\"code\":200,\"data\":[1]}"), "SHAPE_CHANGED", 1),
        Arguments.of("data is a number", ok("{\"code\":200,\"data\":7}"), "SHAPE_CHANGED", 1),
        Arguments.of("code 429 in 200", ok("{\"code\":429,\"data\":{}}"), "THROTTLED", 1),
        Arguments.of(
            "HTML",
            aResponse().withHeader("Content-Type", "text/html").withBody("<html>hello</html>"),
            "SHAPE_CHANGED",
            1),
        Arguments.of("empty body", ok(""), "SHAPE_CHANGED", 1),
        Arguments.of("cut JSON", ok(good.substring(0, good.length() / 2)), "SHAPE_CHANGED", 1),
        Arguments.of(
            "renamed list", ok(good.replace("note_list", "note_items")), "SHAPE_CHANGED", 1),
        Arguments.of("renamed ID", ok(good.replace("\"id\":", "\"ident\":")), "SHAPE_CHANGED", 1),
        Arguments.of(
            "over the limit",
            ok(good.replace("whole text", "x".repeat(70_000))),
            "SHAPE_CHANGED",
            1),
        Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), "FAILED", 1),
        Arguments.of("closed", aResponse().withFault(Fault.EMPTY_RESPONSE), "FAILED", 1),
        Arguments.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), "FAILED", 1),
        Arguments.of("hang", ok(good).withFixedDelay(3_000), "TIMED_OUT", 1),
        Arguments.of("drip", ok(good).withChunkedDribbleDelay(20, 4_000), "TIMED_OUT", 1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void theNextSeriesServesAndSaysSo(
      String name, ResponseDefinitionBuilder answer, String outcome, int asked) {
    plan(V2, answer);
    plan(V1, ok(Bodies.appNote(NOTE, "from V1")));
    JsonPath result = query(TITLE);
    assertThat(result.getString("data.note.title")).isEqualTo("from V1");
    assertThat(result.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(result.getList("errors")).isNull();
    assertThat(result.getString("extensions.upstream.trace[0].outcome")).isEqualTo(outcome);
    assertThat(calls(V2)).isEqualTo(asked);
    assertThat(calls(V1)).isEqualTo(1);
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(asked + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  void allFailingIsATypedErrorThatLeavesSiblingsIntact(
      String name, ResponseDefinitionBuilder answer, String outcome) {
    for (String path : List.of(V2, V1, WEB)) {
      plan(path, answer);
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
        .startsWith(outcome, outcome);
    String whole = result.prettify();
    assertThat(whole)
        .doesNotContain(PlannedUpstream.KEY, "Bearer", "cache.example", "io.github", "java.");
  }

  @Test
  void withoutATokenWebV3IsNeverCalled() {
    plan(V2, json(500, "{}"));
    plan(V1, json(500, "{}"));
    plan(WEB, ok(Bodies.webNote(NOTE, "from the web")));
    JsonPath result = query(TITLE);
    assertThat(result.<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("FAILED", "FAILED", "SKIPPED");
    assertThat(result.getString("errors[0].extensions.attempts[2].reason")).contains("xsec_token");
    assertThat(calls(WEB)).isZero();
  }

  @Test
  void withATokenWebV3IsTheLastResort() {
    plan(V2, json(500, "{}"));
    plan(V1, json(500, "{}"));
    plan(WEB, ok(Bodies.webNote(NOTE, "from the web")));
    JsonPath result = query(TITLE_WITH_TOKEN);
    assertThat(result.getString("data.note.title")).isEqualTo("from the web");
    assertThat(result.getString("data.note.source")).isEqualTo("WEB_V3");
    upstream.verify(
        getRequestedFor(urlPathEqualTo(WEB)).withQueryParam("xsec_token", equalTo("AB-_x=")));
  }

  @ParameterizedTest
  @MethodSource("rejections")
  void aRefusedKeyEndsTheChainAndAllCallsForAWhile(int status) {
    plan(V2, json(status, Bodies.detail(status)));
    plan(V1, ok(Bodies.appNote(NOTE, "never asked")));
    JsonPath first = query(TITLE);
    assertThat(first.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_REJECTED");
    assertThat(first.prettify()).doesNotContain(PlannedUpstream.KEY, "Bearer");
    JsonPath second = query(TITLE);
    assertThat(second.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_REJECTED");
    assertThat(second.getInt("extensions.upstream.calls")).isZero();
    assertThat(calls(V2)).isEqualTo(1);
    assertThat(calls(V1)).isZero();
  }

  static Stream<Integer> rejections() {
    return Stream.of(401, 402);
  }

  /** What "no such note" looks like. */
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
  void notFoundIsToldAfterOneConfirmation(String name, ResponseDefinitionBuilder answer) {
    plan(V2, answer);
    plan(V1, answer);
    plan(WEB, ok(Bodies.webNote(NOTE, "never asked")));
    JsonPath result = query(TITLE_WITH_TOKEN);
    assertThat(result.<Object>get("data.note")).isNull();
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("NOT_FOUND");
    assertThat(calls(V2)).isEqualTo(1);
    assertThat(calls(V1)).isEqualTo(1);
    assertThat(calls(WEB)).isZero();
  }

  @Test
  void aSeriesThatWronglyDeniesANoteIsCorrected() {
    plan(V2, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    plan(V1, ok(Bodies.appNote(NOTE, "here it is")));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("here it is");
  }

  @Test
  void gzipIsAskedForAndRead() {
    plan(V2, ok(Bodies.appNote(NOTE, "zipped")));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("zipped");
    String accepted =
        upstream.findAll(getRequestedFor(urlPathEqualTo(V2))).get(0).getHeader("Accept-Encoding");
    assertThat(accepted).contains("gzip");
  }

  @Test
  void everyCallCarriesKeyAndUserAgent() {
    plan(V2, ok(Bodies.appNote(NOTE, "x")));
    query(TITLE);
    upstream.verify(
        getRequestedFor(urlPathEqualTo(V2))
            .withQueryParam("note_id", equalTo(NOTE))
            .withoutQueryParam("share_text")
            .withHeader("Authorization", equalTo("Bearer " + PlannedUpstream.KEY))
            .withHeader("User-Agent", equalTo("xhs-graphql")));
  }

  @Test
  void aVideoKnownAsOneNeverGoesToAppV1() {
    plan(V2_VIDEO, json(500, "{}"));
    plan(V1, ok(Bodies.appNote(NOTE, "never asked")));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){title video{url}}}");
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
    assertThat(calls(V1)).isZero();
    assertThat(calls(V2)).isZero();
  }

  @Test
  void aVideoOfUnknownKindCostsTheVideoEndpointOnlyWhenItsStreamsAreSelected() {
    plan(V2, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    plan(V2_VIDEO, ok(Bodies.appVideo(NOTE)));
    assertThat(query("{note(noteId:\"" + NOTE + "\"){kind title}}").getString("data.note.kind"))
        .isEqualTo("VIDEO");
    assertThat(calls(V2_VIDEO)).isZero();
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){kind title video{url duration}}}");
    assertThat(result.getString("data.note.video.url")).isEqualTo("https://v.example/a.mp4");
    assertThat(result.getDouble("data.note.video.duration")).isEqualTo(12.345);
    assertThat(calls(V2_VIDEO)).isEqualTo(1);
  }

  @Test
  void anImageNotesIdAtTheVideoEndpointNeverYieldsAStrangersNote() {
    plan(V2_VIDEO, ok(Bodies.appVideo("68a1f0c2000000000100a777")));
    plan(V2, ok(Bodies.appNote(NOTE, "an image after all")));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\",kind:VIDEO){title kind}}");
    assertThat(result.getString("data.note.title")).isEqualTo("an image after all");
    assertThat(result.getString("data.note.kind")).isEqualTo("IMAGE");
  }

  @Test
  void aPartThatFailsLeavesTheRestOfTheNote() {
    plan(V2, ok(Bodies.appVideoAtImageEndpoint(NOTE)));
    plan(V2_VIDEO, json(500, "{}"));
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){title video{url}}}");
    assertThat(result.getString("data.note.title")).isEqualTo("a film");
    assertThat(result.<Object>get("data.note.video")).isNull();
    assertThat(result.getList("errors[0].path")).isEqualTo(List.of("note", "video"));
    assertThat(result.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_UNAVAILABLE");
  }

  @Test
  void anOpenCircuitIsNotCalledAndSaidToBeOpen() {
    plan(V2, json(500, "{}"));
    plan(V1, ok(Bodies.appNote(NOTE, "from V1")));
    for (int i = 0; i < 10; i++) {
      query(TITLE);
      Gateway.forgetAnswers();
    }
    upstream.resetRequests();
    JsonPath result = query(TITLE);
    assertThat(result.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(calls(V2)).isZero();
    Gateway.forgetAnswers();
    plan(V1, json(404, "{}"));
    assertThat(query(TITLE).<String>getList("errors[0].extensions.attempts.outcome"))
        .containsExactly("CIRCUIT_OPEN", "FAILED", "SKIPPED");
  }

  @Test
  void notFoundNeverOpensACircuit() {
    plan(V2, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    plan(V1, ok(Bodies.innerFailure(-510000, "笔记不存在")));
    for (int i = 0; i < 25; i++) {
      Gateway.forgetAnswers();
      query(TITLE);
    }
    assertThat(calls(V2)).isEqualTo(25);
  }

  @Test
  void nothingIsAskedForAFieldThatIsNotSelected() {
    JsonPath result = query("{note(noteId:\"" + NOTE + "\"){id noteId url __typename}}");
    assertThat(result.getString("data.note.noteId")).isEqualTo(NOTE);
    assertThat(upstream.getAllServeEvents()).isEmpty();
  }
}
