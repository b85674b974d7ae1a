package io.github.xhsgraphql.observability;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.GraphQL;
import io.github.xhsgraphql.support.LogLines;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.TestClock;
import io.github.xhsgraphql.support.TracedUpstream;
import io.github.xhsgraphql.tikhub.UpstreamConfig;
import io.github.xhsgraphql.upstream.ApiKeySuspension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests readiness and traces while TikHub fails. Traces go to a collector over HTTP. */
@QuarkusTest
@WithTestResource(TracedUpstream.class)
class UpstreamTroubleTest {

  private static final String TRACES = TracedUpstream.TRACES;
  private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";

  @Planned WireMockServer upstream;
  @Inject ApiKeySuspension key;
  @Inject UpstreamConfig config;
  @Inject TestClock clock;
  @Inject OpenTelemetry telemetry;

  @BeforeEach
  void reset() {
    upstream.resetAll();
    upstream.stubFor(post(urlPathEqualTo(TRACES)).willReturn(aResponse()));
    Gateway.reset();
  }

  private void plan(int status, String body) {
    upstream.stubFor(
        any(urlPathMatching("/api/.*"))
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBody(body)));
  }

  @Test
  void notReadyWhileTheKeyIsRejectedButAlive() {
    plan(401, Bodies.detail(401));
    get("/q/health/ready").then().statusCode(200);
    GraphQL.query("{note(noteId:\"" + Bodies.NOTE + "\"){title}}");
    get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    get("/q/health/live").then().statusCode(200);
    // The test uses its own registry, because the global one keeps the gauges of earlier
    // applications in this process.
    MeterRegistry registry = new SimpleMeterRegistry();
    new KeyMetrics(key).bindTo(registry);
    assertThat(registry.get("gateway.upstream.key.rejected").gauge().value()).isEqualTo(1);
    clock.pass(config.keyRejectedFor());
    assertThat(registry.get("gateway.upstream.key.rejected").gauge().value()).isZero();
    get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void aRequestIsASpanAndSoIsEveryAttempt() {
    plan(500, "{}");
    try (LogLines lines = LogLines.of(RequestLog.class)) {
      given()
          .contentType("application/json")
          .header("traceparent", "00-" + TRACE_ID + "-" + CALLER + "-01")
          .body(
              Map.of(
                  "query",
                  "query Traced($id:String,$token:String){note(noteId:$id,xsecToken:$token){title}}",
                  "variables",
                  Map.of("id", Bodies.NOTE, "token", "AB-secret-token=")))
          .post("/graphql")
          .then()
          .statusCode(200);
      assertThat(lines.all().get(0).getMdc("traceId")).isEqualTo(TRACE_ID);
    }
    String exported = exported();
    assertThat(exported)
        .contains("query Traced", "APP_V2/imageNote", "APP_V1/imageNote", "WEB_V3/imageNote")
        .doesNotContain(PlannedUpstream.KEY, Bodies.NOTE, "AB-secret-token", "/api/", "title}");
    // One span of the request, and two attempts of each of three series, all in the caller's trace.
    assertThat(StringUtils.countMatches(exported, bytes(TRACE_ID))).isEqualTo(7);
    assertThat(StringUtils.countMatches(exported, bytes(CALLER))).isEqualTo(1);
  }

  @Test
  void upstreamDoesNotReceiveTheTrace() {
    plan(200, Bodies.appNote(Bodies.NOTE, "x"));
    GraphQL.query("{note(noteId:\"" + Bodies.NOTE + "\"){title}}");
    assertThat(upstream.findAll(getRequestedFor(anyUrl())))
        .isNotEmpty()
        .noneMatch(request -> request.containsHeader("traceparent"));
  }

  /**
   * Returns what the collector received, with each byte as a character. Protobuf contains strings
   * as they are.
   */
  private String exported() {
    assertThat(
            ((OpenTelemetrySdk) telemetry)
                .getSdkTracerProvider()
                .forceFlush()
                .join(1, TimeUnit.MINUTES)
                .isSuccess())
        .isTrue();
    StringBuilder exported = new StringBuilder();
    upstream
        .findAll(postRequestedFor(urlPathEqualTo(TRACES)))
        .forEach(
            request -> exported.append(new String(request.getBody(), StandardCharsets.ISO_8859_1)));
    return exported.toString();
  }

  private static String bytes(String hex) {
    return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
  }
}
