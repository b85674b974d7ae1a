package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.http.Fault;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.github.xhsgraphql.support.TestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that requests fail at once and report when to retry while TikHub returns 429 for long. */
@QuarkusTest
@WithTestResource(PlannedUpstream.class)
class ThrottledTest extends NoteOnTheWire {

  private static final String OTHER = "68a1f0c2000000000100a009";

  @Inject TestClock clock;

  @BeforeEach
  void throttle() {
    clock.stop();
    notes.plan(V2, json(429, Bodies.detail(429)).withHeader("Retry-After", "60"));
    notes.plan(V1, ok(Bodies.appNote(NOTE, "from V1")));
  }

  @AfterEach
  void go() {
    clock.go();
  }

  private static ValidatableResponse ask(String query, String accept) {
    return given()
        .contentType("application/json")
        .accept(accept)
        .body(Map.of("query", query))
        .post("/graphql")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse ask(String query) {
    return ask(query, "application/json");
  }

  private int calls() {
    return upstream.findAll(anyRequestedFor(anyUrl())).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/graphql-response+json"})
  void aRequestFailsAtOnceAndSaysWhenToTryAgain(String accept) {
    ask(TITLE, accept)
        .header("Retry-After", "60")
        .body("data.note", nullValue())
        .body("errors", hasSize(1))
        .body("errors[0].message", containsString("Try again in 60 s."))
        .body("errors[0].extensions.code", equalTo("THROTTLED"))
        .body("errors[0].extensions.retryAfter", equalTo(60))
        .body("errors[0].extensions.attempts.series", contains("APP_V2"))
        .body("errors[0].extensions.attempts.outcome", contains("THROTTLED"));
    assertThat(calls()).isEqualTo(1);

    clock.pass(Duration.ofMillis(10_500));
    ask(TITLE, accept)
        .header("Retry-After", "50")
        .body("errors[0].extensions.code", equalTo("THROTTLED"))
        .body("errors[0].extensions.retryAfter", equalTo(50));
    assertThat(calls()).as("no call during the pause").isEqualTo(1);
  }

  @Test
  void aRequestIsServedAfterThePause() {
    ask(TITLE);
    notes.plan(V2, ok(Bodies.appNote(NOTE, "from V2")));
    clock.pass(Duration.ofSeconds(60));
    assertThat(
            ask(TITLE)
                .body("errors", nullValue())
                .body("data.note.title", equalTo("from V2"))
                .extract()
                .header("Retry-After"))
        .isNull();
    assertThat(calls()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
  void theNextPauseIsLongerAlthoughCallsBreakInBetween(Fault fault) {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "accepted")));
    ask(TITLE).body("errors", nullValue());
    Gateway.clearCaches();

    notes.plan(V2, json(429, Bodies.detail(429)).withHeader("Retry-After", "60"));
    // In tests the first pause is one millisecond, and the longest is one minute.
    for (int i = 0; i < 16; i++) {
      ask(TITLE).body("errors[0].extensions.retryAfter", equalTo(60));
      clock.pass(Duration.ofSeconds(60));
    }
    notes.plan(V2, aResponse().withFault(fault));
    notes.plan(V1, aResponse().withFault(fault));
    ask(TITLE)
        .body("errors[0].extensions.attempts.outcome", contains("FAILED", "FAILED", "SKIPPED"));
    notes.plan(V2, json(429, Bodies.detail(429)));
    ask(TITLE).body("errors[0].extensions.retryAfter", equalTo(60));
  }

  @Test
  void anAnswerWithSomeDataHasNoHeader() {
    notes.plan(V2, ok(Bodies.appNote(NOTE, "known")));
    ask(TITLE).body("errors", nullValue());
    notes.plan(V2, json(429, Bodies.detail(429)).withHeader("Retry-After", "60"));
    String both =
        "{known:note(noteId:\"%s\"){title} other:note(noteId:\"%s\"){title}}"
            .formatted(NOTE, OTHER);
    assertThat(
            ask(both)
                .body("data.known.title", equalTo("known"))
                .body("data.other", nullValue())
                .body("errors[0].extensions.code", equalTo("THROTTLED"))
                .body("errors[0].extensions.retryAfter", equalTo(60))
                .extract()
                .header("Retry-After"))
        .isNull();
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void anAnswerWithAnotherFailureHasNoHeader() {
    String both = "{note(noteId:\"%s\"){title} bad:user(userId:\"?\"){nickname}}".formatted(NOTE);
    assertThat(ask(both).body("errors", hasSize(2)).extract().header("Retry-After")).isNull();
  }
}
