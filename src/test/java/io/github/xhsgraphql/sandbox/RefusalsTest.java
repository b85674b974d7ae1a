package io.github.xhsgraphql.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.tikhub.Series;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the sandbox's error responses and its record of requests. */
class RefusalsTest {

  @RegisterExtension static final RunningSandbox sandbox = new RunningSandbox();

  @AfterEach
  void reset() {
    sandbox.state.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "app_v2/get_image_note_detail",
    "app_v2/get_video_note_detail",
    "app_v2/get_note_comments",
    "app/get_note_info",
    "app/get_note_comments",
    "web_v3/fetch_note_detail",
    "web_v3/fetch_note_comments"
  })
  void aDeletedNoteIsGoneEverywhere(String path) {
    JsonObject inner =
        sandbox.inner(path, "note_id", Known.DELETED_NOTE, "xsec_token", "ABwhatever=");

    assertThat(inner.getBoolean("success")).isFalse();
    assertThat(inner.getInteger("code")).isEqualTo(-510000);
    assertThat(inner.getString("msg")).isEqualTo("笔记不存在");
  }

  @ParameterizedTest
  @CsvSource({
    "app_v2/get_user_info",
    "app_v2/get_user_posted_notes",
    "app/get_user_info",
    "app/get_user_notes",
    "web_v3/fetch_user_info",
    "web_v3/fetch_user_notes"
  })
  void aGoneUserIsGoneEverywhere(String path) {
    JsonObject inner = sandbox.inner(path, "user_id", Known.GONE_USER);

    assertThat(inner.getBoolean("success")).isFalse();
    assertThat(inner.getString("msg")).isEqualTo("用户不存在");
  }

  @Test
  void onlyAppV2FailsOnTheFlakyNote() {
    assertThat(
            sandbox
                .inner("app_v2/get_image_note_detail", "note_id", Known.FLAKY_NOTE)
                .getString("msg"))
        .isEqualTo("服务异常");
    assertThat(
            sandbox.inner("app/get_note_info", "note_id", Known.FLAKY_NOTE).getBoolean("success"))
        .isTrue();
  }

  @Test
  void theWebWantsTheNotesOwnToken() {
    String path = "web_v3/fetch_note_detail";
    String other = sandbox.post(Known.VIDEO_NOTE).token();

    assertThat(sandbox.get(path, "note_id", Known.IMAGE_NOTE).statusCode()).isEqualTo(422);
    assertThat(sandbox.get(path, "note_id", Known.IMAGE_NOTE, "xsec_token", "").statusCode())
        .isEqualTo(400);
    assertThat(
            sandbox
                .inner(path, "note_id", Known.IMAGE_NOTE, "xsec_token", other)
                .getInteger("code"))
        .isEqualTo(-510001);
  }

  @Test
  void missingAndMalformedParameters() {
    HttpResponse<String> missing = sandbox.get("app/get_user_info");
    HttpResponse<String> malformed =
        sandbox.get("app_v2/get_note_comments", "note_id", Known.IMAGE_NOTE, "index", "x");

    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(
            new JsonObject(missing.body())
                .getJsonArray("detail")
                .getJsonObject(0)
                .getJsonArray("loc"))
        .containsExactly("query", "user_id");
    assertThat(malformed.statusCode()).isEqualTo(422);
  }

  @Test
  void unknownPaths() {
    HttpResponse<String> response = sandbox.get("app/get_notes_by_topic");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"detail\":\"Not Found\"}");
  }

  @Test
  void withoutUserAgentCloudflareAnswers() throws IOException {
    URI address = sandbox.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1/xiaohongshu/app/get_user_info HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

      assertThat(answer).startsWith("HTTP/1.1 403").endsWith("error code: 1010");
    }
  }

  @Test
  void aSeriesThatIsDownAnswers400AndEchoesTheHeaders() {
    sandbox.state.turn(Series.APP_V2, true);
    URI url =
        sandbox
            .address()
            .resolve("/api/v1/xiaohongshu/app_v2/get_user_info?user_id=" + Known.BUSY_USER);
    HttpResponse<String> down =
        sandbox.send(
            HttpRequest.newBuilder(url).header("Authorization", "Bearer sandbox-key").build());

    assertThat(down.statusCode()).isEqualTo(400);
    JsonObject detail = new JsonObject(down.body()).getJsonObject("detail");
    assertThat(detail.getInteger("code")).isEqualTo(400);
    assertThat(detail.getJsonObject("headers").getMap())
        .containsEntry("Authorization", "Bearer sandbox-key");
    assertThat(sandbox.get("app/get_user_info", "user_id", Known.BUSY_USER).statusCode())
        .isEqualTo(200);

    sandbox.state.turn(Series.APP_V2, false);
    assertThat(sandbox.get("app_v2/get_user_info", "user_id", Known.BUSY_USER).statusCode())
        .isEqualTo(200);
  }

  @Test
  void remembersRequestsWithoutTokens() {
    sandbox.get("web_v3/fetch_note_detail", "note_id", Known.IMAGE_NOTE, "xsec_token", "ABsecret=");

    assertThat(sandbox.state.count()).isEqualTo(1);
    SandboxState.Request request = sandbox.state.requests().get(0);
    assertThat(request.series()).isEqualTo(Series.WEB_V3);
    assertThat(request.path()).isEqualTo("/api/v1/xiaohongshu/web_v3/fetch_note_detail");
    assertThat(request.query())
        .containsEntry("note_id", Known.IMAGE_NOTE)
        .containsEntry("xsec_token", "…");
  }

  @Test
  void compressesForThoseWhoAsk() {
    URI url =
        sandbox
            .address()
            .resolve("/api/v1/xiaohongshu/app/get_user_info?user_id=" + Known.BUSY_USER);
    HttpResponse<String> response =
        sandbox.send(HttpRequest.newBuilder(url).header("Accept-Encoding", "gzip").build());

    assertThat(response.headers().firstValue("content-encoding")).contains("gzip");
  }
}
