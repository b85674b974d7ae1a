package io.github.xhsgraphql.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.github.xhsgraphql.support.Bodies.NOTE;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.xhsgraphql.support.Gateway;

/** Upstream's endpoints for a note, with their planned responses. */
final class PlannedNotes {

  static final String V2 = "/api/v1/xiaohongshu/app_v2/get_image_note_detail";
  static final String V2_VIDEO = "/api/v1/xiaohongshu/app_v2/get_video_note_detail";
  static final String V1 = "/api/v1/xiaohongshu/app/get_note_info";
  static final String WEB = "/api/v1/xiaohongshu/web_v3/fetch_note_detail";

  static final String TITLE = "{note(noteId:\"" + NOTE + "\"){title source}}";
  static final String TITLE_WITH_TOKEN =
      "{note(noteId:\"" + NOTE + "\",xsecToken:\"AB-_x=\"){title source}}";

  private final WireMockServer upstream;

  PlannedNotes(WireMockServer upstream) {
    this.upstream = upstream;
  }

  /**
   * Removes all plans, so that upstream returns 404 for every call, and clears the gateway's
   * caches.
   */
  void reset() {
    upstream.resetAll();
    upstream.stubFor(
        any(anyUrl()).atPriority(10).willReturn(json(404, "{\"detail\":\"Not Found\"}")));
    Gateway.reset();
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  static ResponseDefinitionBuilder ok(String body) {
    return json(200, body);
  }

  /** Plans the response to all requests to a path. */
  void plan(String path, ResponseDefinitionBuilder answer) {
    upstream.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
  }

  /** Returns the number of requests to a path. */
  int calls(String path) {
    return upstream.findAll(getRequestedFor(urlPathEqualTo(path))).size();
  }
}
