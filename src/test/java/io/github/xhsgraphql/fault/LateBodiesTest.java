package io.github.xhsgraphql.fault;

import static io.github.xhsgraphql.fault.PlannedNotes.TITLE;
import static io.github.xhsgraphql.fault.PlannedNotes.V1;
import static io.github.xhsgraphql.fault.PlannedNotes.V2;
import static io.github.xhsgraphql.support.Bodies.NOTE;
import static io.github.xhsgraphql.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.xhsgraphql.support.Bodies;
import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.HeldUpstream;
import io.github.xhsgraphql.support.Planned;
import io.github.xhsgraphql.support.ShortDeadline;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests bodies that arrive after the deadline of the only request that needs them, or never. The
 * call is paid for, so the gateway waits for the body until the step's time-out, and holds the
 * call's permit. It must not wait longer, because this gateway has one permit and one connection.
 */
@QuarkusTest
@WithTestResource(ShortDeadline.class)
class LateBodiesTest {

  private static final String V2_USER = "/api/v1/xiaohongshu/app_v2/get_user_info";
  private static final String V1_USER = "/api/v1/xiaohongshu/app/get_user_info";
  private static final String NICKNAME = "{user(userId:\"" + Bodies.AUTHOR + "\"){nickname}}";

  @Planned HeldUpstream.Plans upstream;
  @Inject MeterRegistry metrics;

  @BeforeEach
  void reset() {
    upstream.reset();
    Gateway.reset();
  }

  @AfterEach
  void end() {
    upstream.reset();
    await("all calls over").until(this::isNoCallUnderWay);
  }

  private boolean isNoCallUnderWay() {
    return metrics.get("gateway.outbound.running").gauge().value() == 0;
  }

  private static void expectTimeout(JsonPath answer) {
    assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("UPSTREAM_TIMEOUT");
    assertThat(answer.getInt("extensions.upstream.calls")).isEqualTo(1);
  }

  @Test
  void aResponseAfterTheDeadlineIsCachedForTheNextRequest() throws Exception {
    upstream.hold(V2, 200, Bodies.appNote(NOTE, "late"));
    expectTimeout(query(TITLE));
    assertThat(isNoCallUnderWay()).as("given up").isFalse();

    upstream.release();
    await("the call over").until(this::isNoCallUnderWay);

    JsonPath next = query(TITLE);
    assertThat(next.getString("data.note.title")).isEqualTo("late");
    assertThat(next.getInt("extensions.upstream.calls")).isZero();
    assertThat(upstream.calls(V2)).isEqualTo(1);
    assertThat(upstream.calls(V1)).isZero();
  }

  @Test
  void aMissingBodyFreesItsPermitWhenItsStepTimesOut() {
    upstream.hold(V2_USER, 200, "");
    expectTimeout(query(NICKNAME));

    // Nothing but the step's time-out ends the call this early.
    await("the place free").until(this::isNoCallUnderWay);
    assertThat(upstream.calls(V2_USER)).isEqualTo(1);
    assertThat(upstream.calls(V1_USER)).as("calls for nobody").isZero();
    // This call uses the same client, which has one connection.
    upstream.plan(V2, Bodies.appNote(NOTE, "next"));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("next");
  }

  @Test
  void aRejectionIsReportedWithoutItsBodyAndFreesItsPermitAndConnection() {
    upstream.hold(V2_USER, 403, Bodies.detail(403));
    JsonPath refused = query(NICKNAME);
    assertThat(refused.<String>getList("errors[0].extensions.attempts.outcome"))
        .startsWith("REJECTED", "FAILED");
    assertThat(isNoCallUnderWay()).isTrue();
    upstream.plan(V2, Bodies.appNote(NOTE, "next"));
    assertThat(query(TITLE).getString("data.note.title")).isEqualTo("next");
  }

  @Test
  void theConnectionOfARejectionWithALateBodyIsReused() {
    upstream.hold(V2_USER, 403, Bodies.detail(403));
    upstream.releaseOnRequest(V1_USER);
    query(NICKNAME);
    upstream.plan(V2, Bodies.appNote(NOTE, "next"));
    query(TITLE);
    assertThat(upstream.ports(V2)).hasSize(1).isEqualTo(upstream.ports(V2_USER));
  }
}
