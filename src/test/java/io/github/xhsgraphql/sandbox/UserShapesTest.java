package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that envelopes and bodies of users have the names, the nesting and the kinds of values of
 * the samples.
 */
class UserShapesTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void envelope() {
    JsonObject body =
        new JsonObject(sandbox.get("app_v2/get_user_info", "user_id", Known.BUSY_USER).body());

    assertThat(body.getInteger("code")).isEqualTo(200);
    assertThat(body.getString("router")).isEqualTo("/api/v1/xiaohongshu/app_v2/get_user_info");
    assertThat(body.getJsonObject("params").getValue("user_id")).isEqualTo(Known.BUSY_USER);
    assertThat(body.getMap())
        .containsKeys("request_id", "message", "message_zh", "time_stamp", "cache_url", "data");
  }

  @Test
  void users() {
    JsonObject app = sandbox.payload("app_v2/get_user_info", "user_id", Known.PRIVATE_USER);
    JsonObject web = sandbox.payload("web_v3/fetch_user_info", "user_id", Known.PRIVATE_USER);

    assertThat(app.getString("userid")).isEqualTo(Known.PRIVATE_USER);
    assertThat(app.getInteger("ndiscovery")).isEqualTo(20);
    assertThat(app.getMap()).containsKeys("images", "imageb", "fans", "follows", "liked", "gender");
    assertThat(app.getJsonObject("tab_public").getBoolean("collection")).isFalse();
    assertThat(web.getJsonObject("tabPublic").getBoolean("collection")).isFalse();
    assertThat(web.getJsonObject("basicInfo").getMap())
        .containsKeys("nickname", "redId", "ipLocation")
        .doesNotContainKeys("userId", "userid");
    assertThat(web.getJsonArray("interactions").getJsonObject(1).getValue("count"))
        .isInstanceOf(String.class);
    assertThat(sandbox.payload("app/get_user_info", "user_id", Known.PRIVATE_USER)).isEqualTo(app);
  }
}
