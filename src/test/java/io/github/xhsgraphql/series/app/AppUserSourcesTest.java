package io.github.xhsgraphql.series.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.ledger.CallLedger;
import io.github.xhsgraphql.tikhub.Outcome;
import io.github.xhsgraphql.tikhub.Outcome.Kind;
import io.github.xhsgraphql.tikhub.Series;
import io.github.xhsgraphql.user.User;
import io.github.xhsgraphql.user.UserOperations;
import io.github.xhsgraphql.user.UserRequest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/**
 * Tests the requests that the APP series' sources for users send, and the calls that a share link
 * costs.
 */
@QuarkusTest
class AppUserSourcesTest extends AppSourcesOnTheWire {

  private static final String USER_BODY = "{\"userid\": \"" + USER + "\", \"nickname\": \"Ann\"}";

  @Test
  void asksForUsersByIdOrShareText() {
    tikHub
        .answer("app_v2/get_user_info", USER_BODY)
        .answer("app_v2/get_user_info", USER_BODY)
        .answer("app/get_user_info", USER_BODY);

    call(UserOperations.USER, Series.APP_V2, UserRequest.byId(USER));
    call(UserOperations.USER, Series.APP_V2, UserRequest.byShareText("xhslink"));
    call(UserOperations.USER, Series.APP_V1, UserRequest.byId(USER));

    assertThat(tikHub.requests())
        .containsExactly(
            "app_v2/get_user_info?user_id=" + USER,
            "app_v2/get_user_info?share_text=xhslink",
            "app/get_user_info?user_id=" + USER);
  }

  @Test
  void resolvesAProfileLinkOnceForAppV1EvenIfTheProfileIsRetried() {
    tikHub
        .answer(
            "app/get_user_id_and_xsec_token",
            200,
            "{\"code\": 200, \"data\": {\"user_id\": \"" + USER + "\", \"xsec_token\": \"\"}}")
        .answer("app/get_user_info", 400, "{\"detail\": {}}")
        .answer("app/get_user_info", USER_BODY);

    Outcome<User> outcome =
        call(UserOperations.USER, Series.APP_V1, UserRequest.byShareText("xhslink"));

    assertThat(Bodies.value(outcome).userId()).isEqualTo(USER);
    assertThat(tikHub.requests())
        .containsExactly(
            "app/get_user_id_and_xsec_token?share_link=xhslink",
            "app/get_user_info?user_id=" + USER,
            "app/get_user_info?user_id=" + USER);
    assertThat(context.ledger().calls())
        .extracting(CallLedger.Call::operation)
        .containsExactly("profileLink", "user", "user");
  }

  @Test
  void knowsAProfileLinkThatLeadsNowhere() {
    tikHub.answer("app/get_user_id_and_xsec_token", "{\"user_id\": null, \"xsec_token\": \"\"}");

    assertThat(call(UserOperations.USER, Series.APP_V1, UserRequest.byShareText("xhslink")).kind())
        .isEqualTo(Kind.NOT_FOUND);
    assertThat(tikHub.requests()).hasSize(1);
  }
}
