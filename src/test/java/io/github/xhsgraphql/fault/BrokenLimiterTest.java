package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.fault.PlannedNotes.json;
import static io.github.xhsgraphql.fault.PlannedNotes.ok;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.fallback.OpenLimiter;
import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.PlannedUpstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tests that a defect of the gateway is an internal error and doesn't count as a failure of the
 * series.
 */
@QuarkusTest
@QuarkusTestResource(value = PlannedUpstream.class, restrictToAnnotatedClass = true)
@TestProfile(BrokenLimiterTest.WithBrokenLimiter.class)
class BrokenLimiterTest extends NoteOnTheWire {

  /** More calls than open a circuit. */
  private static final int CALLS = 12;

  public static class WithBrokenLimiter implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(BrokenLimiter.class);
    }
  }

  /** A limiter that permits every call and fails when the gateway reports a response to it. */
  @Alternative
  @Singleton
  public static class BrokenLimiter extends OpenLimiter {
    @Override
    public void throttled(@Nullable Duration retryAfter) {
      throw new IllegalStateException("defect");
    }

    @Override
    public void accepted() {
      throw new IllegalStateException("defect");
    }
  }

  private JsonPath fails(ResponseDefinitionBuilder answer) {
    notes.plan(V2, answer);
    JsonPath result = query(TITLE);
    assertThat(result.getString("errors[0].extensions.code"))
        .as(result::prettify)
        .isEqualTo("INTERNAL");
    assertThat(notes.calls(V1)).isZero();
    assertThat(result.getInt("extensions.upstream.calls")).isEqualTo(1);
    return result;
  }

  @Test
  void theOutcomeIsUpstreams() {
    JsonPath result = fails(ok(Bodies.appNote(NOTE, "served")));
    assertThat(result.getString("extensions.upstream.trace[0].outcome")).isEqualTo("FOUND");
  }

  @Test
  void aFreeCallStaysFree() {
    JsonPath result = fails(json(429, Bodies.detail(429)));
    assertThat(result.getString("extensions.upstream.trace[0].outcome")).isEqualTo("THROTTLED");
    assertThat(result.getInt("extensions.upstream.billable")).isZero();
  }

  @Test
  void noCircuitOpens() {
    for (int i = 0; i < CALLS; i++) {
      fails(ok(Bodies.appNote(NOTE, "served")));
    }
    assertThat(notes.calls(V2)).isEqualTo(CALLS);
    JsonPath status = query("{seriesStatus{operations{name circuit}}}");
    assertThat(
            status.getString("data.seriesStatus[0].operations.find{it.name=='imageNote'}.circuit"))
        .isEqualTo("CLOSED");
  }
}
