package io.github.xhsgraphql.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.TracedUpstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests the packaged application against an upstream other than the sandbox. Its caches can't be
 * cleared, so each test queries a note of its own.
 */
@QuarkusIntegrationTest
@QuarkusTestResource(
    value = PackagedUpstreamIT.ShortTimeouts.class,
    restrictToAnnotatedClass = true)
class PackagedUpstreamIT {

  private static final String V2 = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";
  private static final String V1 = "/api/v1/xiaohongshu/app/get_note_info";

  public static class ShortTimeouts extends TracedUpstream {
    @Override
    public Map<String, String> start() {
      Map<String, String> config = super.start();
      config.put("quarkus.fault-tolerance.global.timeout.value", "2"); // seconds
      // A Secret often ends with a line break.
      config.put("tikhub.api-key", " " + KEY + "\n");
      return config;
    }
  }

  @Planned WireMockServer upstream;

  @BeforeEach
  void nothingIsThere() {
    upstream.resetAll();
    upstream.stubFor(any(anyUrl()).atPriority(9).willReturn(aResponse().withStatus(400)));
    upstream.stubFor(post(urlPathEqualTo(TracedUpstream.TRACES)).willReturn(aResponse()));
  }

  private static String note(int number) {
    return "68a1f0c20000000001%06d".formatted(number);
  }

  private static JsonPath ask(String noteId) {
    return query("query Ask{note(noteId:\"" + noteId + "\"){title source}}");
  }

  private void plan(String path, ResponseDefinitionBuilder answer) {
    upstream.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  private void appV1Has(String noteId) {
    plan(V1, okJson(Bodies.appNote(noteId, "of App V1")));
  }

  @Test
  void compressedAnswersAreAskedForAndRead() throws IOException {
    String noteId = note(1);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write(Bodies.appNote(noteId, "of App V2").getBytes(StandardCharsets.UTF_8));
    }
    plan(
        V2,
        aResponse()
            .withHeader("Content-Type", "application/json")
            .withHeader("Content-Encoding", "gzip")
            .withBody(body.toByteArray()));
    assertThat(ask(noteId).getString("data.note.title")).isEqualTo("of App V2");
    upstream.verify(
        getRequestedFor(urlPathEqualTo(V2))
            .withHeader("Accept-Encoding", containing("gzip"))
            .withHeader("Authorization", equalTo("Bearer " + PlannedUpstream.KEY)));
  }

  @ParameterizedTest
  @EnumSource
  void brokenConnectionsGoOnToTheNextSeries(Fault fault) {
    String noteId = note(10 + fault.ordinal());
    plan(V2, aResponse().withFault(fault));
    appV1Has(noteId);
    assertThat(ask(noteId).getString("data.note.source")).isEqualTo("APP_V1");
  }

  @Test
  void aSlowAnswerGoesOnToTheNextSeries() {
    String noteId = note(2);
    plan(V2, okJson(Bodies.appNote(noteId, "late")).withFixedDelay(10_000));
    appV1Has(noteId);
    assertThat(ask(noteId).getString("data.note.source")).isEqualTo("APP_V1");
  }

  @Test
  void anAnswerTooLargeGoesOnToTheNextSeries() {
    String noteId = note(3);
    plan(V2, okJson(Bodies.appNote(noteId, "x".repeat(70_000))));
    appV1Has(noteId);
    assertThat(ask(noteId).getString("data.note.source")).isEqualTo("APP_V1");
  }

  @Test
  void bodiesThatAreNoneGoOnToTheNextSeries() {
    String noteId = note(4);
    plan(V2, okJson("<html>"));
    appV1Has(noteId);
    JsonPath answer = ask(noteId);
    assertThat(answer.getString("data.note.source")).isEqualTo("APP_V1");
    assertThat(answer.getList("extensions.upstream.trace.outcome"))
        .containsExactly("SHAPE_CHANGED", "FOUND");
  }

  @Test
  void tracesAreSentWhereTheyAreWanted() {
    String noteId = note(5);
    plan(V2, okJson(Bodies.appNote(noteId, "traced")));
    ask(noteId);
    // Spans are exported as they end, so they arrive in several requests.
    for (String span : List.of("query Ask", "APP_V2/imageNote")) {
      await()
          .untilAsserted(
              () ->
                  upstream.verify(
                      postRequestedFor(urlPathEqualTo(TracedUpstream.TRACES))
                          .withRequestBody(containing(span))));
    }
  }
}
