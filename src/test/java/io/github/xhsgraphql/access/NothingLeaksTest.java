package io.github.xhsgraphql.access;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.TracedUpstream.TRACES;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.Settings;
import io.github.xhsgraphql.support.Sha256;
import io.github.xhsgraphql.support.TracedUpstream;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that no secret appears in a log line, a response, a metric or a span, whatever upstream
 * sends and however much is logged.
 */
@QuarkusTest
@WithTestResource(NothingLeaksTest.Keys.class)
@WithTestResource(TracedUpstream.class)
class NothingLeaksTest {

  private static final String CLIENT_KEY = "client-key-9876543210";
  private static final String WRONG_KEY = "mistyped-key-555";
  private static final String TOKEN = "ABsecretXsecToken0123_-=";

  private static final List<String> SECRETS =
      List.of(
          PlannedUpstream.KEY,
          CLIENT_KEY,
          Sha256.of(CLIENT_KEY),
          WRONG_KEY,
          TOKEN,
          TOKEN.replace("=", "%3D"),
          "secret-cache-url",
          "cache_url",
          "Bearer " + PlannedUpstream.KEY.substring(0, 4),
          "Bearer " + CLIENT_KEY.substring(0, 4));

  /**
   * The loggers of the test's own tools, at both ends of the connection. The product doesn't
   * contain them.
   */
  private static final List<String> TEST_TOOLS =
      List.of(
          "org.apache.http", "org.eclipse.jetty", "wiremock", "com.github.tomakehurst", "groovy");

  /** Sets the secrets. The build allows all log levels, see microprofile-config.properties. */
  public static class Keys extends Settings {
    public Keys() {
      super(
          Map.of("gateway.access", "keys", "gateway.client.keys", "web:" + Sha256.of(CLIENT_KEY)));
    }
  }

  @Planned WireMockServer upstream;
  private final Logger root = Logger.getLogger("");
  private final Level usual = root.getLevel();

  @BeforeEach
  void reset() {
    upstream.resetAll();
    Gateway.reset();
  }

  @AfterEach
  void quiet() {
    root.setLevel(usual);
  }

  private static Arguments answer(String name, ResponseDefinitionBuilder body) {
    return Arguments.of(name, body.withHeader("Content-Type", "application/json"));
  }

  /**
   * Returns bodies of every kind of failure that contain the key, the token and the cache's
   * address.
   */
  static Stream<Arguments> answers() {
    String echo =
        Bodies.detail(400).replace("{\"detail\":{", "{\"cache_url\":\"https://secret-cache-url\",")
            + TOKEN;
    return Stream.of(
        answer("400", aResponse().withStatus(400).withBody(Bodies.detail(400))),
        answer("401", aResponse().withStatus(401).withBody(Bodies.detail(401))),
        answer("402", aResponse().withStatus(402).withBody(Bodies.detail(402))),
        answer("403", aResponse().withStatus(403).withBody(Bodies.detail(403))),
        answer("429", aResponse().withStatus(429).withBody(Bodies.detail(429))),
        answer("500", aResponse().withStatus(500).withBody(Bodies.detail(500))),
        answer("no JSON", aResponse().withBody(echo)),
        answer("another shape", aResponse().withBody(Bodies.detail(200))),
        answer(
            "an inner failure",
            aResponse().withBody(Bodies.innerFailure(-1, "Bearer " + PlannedUpstream.KEY + TOKEN))),
        answer(
            "a redirect",
            aResponse()
                .withStatus(302)
                .withHeader("Location", "/?key=" + PlannedUpstream.KEY + "&t=" + TOKEN)),
        answer("a cut", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        answer("a reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        answer("success", aResponse().withBody(Bodies.appNote(Bodies.NOTE, "x"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void noSecretIsSeen(String name, ResponseDefinitionBuilder answer) {
    upstream.stubFor(post(urlPathEqualTo(TRACES)).willReturn(aResponse()));
    upstream.stubFor(any(anyUrl()).atPriority(9).willReturn(answer));
    root.setLevel(Level.ALL);
    try (LogLines lines = LogLines.ofAll()) {
      String answered = ask(CLIENT_KEY) + ask(WRONG_KEY);
      await().until(() -> !upstream.findAll(postRequestedFor(urlPathEqualTo(TRACES))).isEmpty());
      root.setLevel(usual);
      assertThat(answered).contains("UNAUTHENTICATED");
      assertHoldsNoSecret(answered);
      assertHoldsNoSecret(given().accept("text/plain").get("/q/metrics").asString());
      assertHoldsNoSecret(spans());
      List<ExtLogRecord> ours = lines.all().stream().filter(NothingLeaksTest::isOurs).toList();
      assertThat(ours).anyMatch(line -> line.getLevel().intValue() <= Level.FINER.intValue());
      assertThat(ours).allSatisfy(line -> assertHoldsNoSecret(LogLines.text(line)));
    }
  }

  private static String ask(String key) {
    return given()
        .header("Authorization", "Bearer " + key)
        .contentType("application/json")
        .body(
            Map.of(
                "query",
                "query($id:String,$token:String){note(noteId:$id,xsecToken:$token){title"
                    + " comments(first:1){nodes{content}}}}",
                "variables",
                Map.of("id", Bodies.NOTE, "token", TOKEN)))
        .post("/graphql")
        .then()
        .extract()
        .response()
        .headers()
        .toString()
        .concat(
            given()
                .header("Authorization", "Bearer " + key)
                .queryParam(
                    "query",
                    "{note(noteId:\"" + Bodies.NOTE + "\",xsecToken:\"" + TOKEN + "\"){url}}")
                .get("/graphql")
                .asString());
  }

  private static boolean isOurs(ExtLogRecord line) {
    return TEST_TOOLS.stream().noneMatch(line.getLoggerName()::startsWith);
  }

  private String spans() {
    return upstream.findAll(postRequestedFor(urlPathEqualTo(TRACES))).stream()
        .map(request -> new String(request.getBody(), StandardCharsets.ISO_8859_1))
        .collect(Collectors.joining());
  }

  private static void assertHoldsNoSecret(String text) {
    assertThat(text).doesNotContain(SECRETS);
  }
}
