package io.github.xhsgraphql.access;

import static io.github.xhsgraphql.access.KeyHolders.APP;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that pages of the configured origins may send requests, also with keys, and that others may
 * not.
 */
@QuarkusTest
@WithTestResource(KeyHolders.Keys.class)
class CorsTest {

  private static final String FOREIGN = "https://evil.example";

  private static RequestSpecification from(String origin) {
    return given().header("Origin", origin);
  }

  private static Response preflight(String origin) {
    return preflight(origin, "authorization,content-type");
  }

  private static Response preflight(String origin, String headers) {
    return from(origin)
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", headers)
        .options("/graphql");
  }

  /** Returns the headers that a browser would refuse to send after this preflight. */
  private static List<String> refused(String headers) {
    Response answer = preflight(APP, headers);
    answer.then().statusCode(200).header("Access-Control-Allow-Origin", APP);
    List<String> allowed =
        List.of(
            answer
                .header("Access-Control-Allow-Headers")
                .toLowerCase(Locale.ROOT)
                .split("\\s*,\\s*", -1));
    assertThat(allowed).doesNotContain("");
    return Stream.of(headers.split(",")).filter(header -> !allowed.contains(header)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "fetch, urql, graphql-request, Relay | accept,authorization,content-type,if-none-match",
        "XMLHttpRequest by axios or jQuery | accept,content-type,x-requested-with",
        "no-cache by fetch | cache-control,content-type,pragma",
        "Apollo Client | apollographql-client-name,apollographql-client-version,authorization,content-type",
        "Apollo Client by GET | apollo-require-preflight",
        "Apollo Kotlin and iOS | x-apollo-operation-id,x-apollo-operation-name,x-apollo-operation-type",
        "Banana Cake Pop, Nitro | content-type,graphql-preflight",
        "Hive, Yoga | graphql-require-preflight",
        "OpenTelemetry | baggage,traceparent,tracestate",
        "Sentry | baggage,sentry-trace",
        "Datadog | traceparent,tracestate,x-datadog-origin,x-datadog-parent-id,x-datadog-sampling-priority,x-datadog-trace-id",
        "New Relic | newrelic,traceparent,tracestate",
        "Zipkin | b3",
        "Zipkin, several headers | x-b3-flags,x-b3-parentspanid,x-b3-sampled,x-b3-spanid,x-b3-traceid",
        "Jaeger | uber-trace-id",
        "Elastic APM, older | elastic-apm-traceparent",
        "AWS RUM | x-amzn-trace-id",
        "Azure Application Insights | request-context,request-id,traceparent",
        "the gateway's own | x-request-id",
        "GATEWAY_CORS_HEADERS | x-app-version,x-tenant"
      })
  void whatClientsSendPassesThePreflight(String client, String headers) {
    assertThat(refused(headers)).as(client).isEmpty();
  }

  @Test
  void otherHeadersFailThePreflight() {
    assertThat(refused("content-type,x-evil")).containsExactly("x-evil");
  }

  @Test
  void aRequestWithAllowedHeadersSucceeds() {
    from(APP)
        .header("Authorization", "Bearer " + KeyHolders.OTHER)
        .header("apollographql-client-name", "web")
        .header("apollographql-client-version", "1.2.3")
        .header("sentry-trace", "4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1")
        .header("baggage", "sentry-trace_id=4bf92f3577b34da6a3ce929d0e0e4736")
        .header("X-App-Version", "7")
        .contentType("application/json")
        .body("{\"query\":\"{__typename}\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", APP)
        .body("data.__typename", equalTo("Query"));
  }

  @Test
  void aPreflightNeedsNoKey() {
    preflight(APP)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", APP)
        .header("Access-Control-Allow-Methods", containsString("POST"))
        .header("Access-Control-Allow-Headers", containsString("Authorization"))
        .header("Access-Control-Allow-Credentials", "false")
        .header("Access-Control-Max-Age", "600");
  }

  @Test
  void aPageMayReadTheAnswerAndItsHeaders() {
    Response answer =
        from(APP)
            .header("Authorization", "Bearer " + KeyHolders.OTHER)
            .queryParam("query", "{__typename}")
            .get("/graphql");
    answer
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", APP)
        .header("Access-Control-Expose-Headers", containsString("X-Request-Id"))
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Expose-Headers", containsString("Retry-After"))
        .body("data.__typename", equalTo("Query"));
    assertThat(String.join(",", answer.headers().getValues("Vary")).toLowerCase(Locale.ROOT))
        .contains("origin", "accept");
  }

  @Test
  void aPageMayReadWhyItWasRefused() {
    from("http://localhost:3000")
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(401)
        .header("Access-Control-Allow-Origin", "http://localhost:3000");
  }

  @Test
  void otherPagesAreRefused() {
    preflight(FOREIGN).then().statusCode(403).header("Access-Control-Allow-Origin", nullValue());
    from(FOREIGN)
        .header("Authorization", "Bearer " + KeyHolders.OTHER)
        .queryParam("query", "{__typename}")
        .get("/graphql")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue())
        .body(equalTo(""));
  }
}
