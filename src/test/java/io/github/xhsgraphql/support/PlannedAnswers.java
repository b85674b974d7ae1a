package io.github.xhsgraphql.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The responses that the {@link PlannedUpstream} sends with HTTP 200, and the requests that it
 * received.
 */
public record PlannedAnswers(WireMockServer upstream) {

  /**
   * Removes all plans, so that upstream returns 404 for every call, and clears the gateway's
   * caches.
   */
  public void reset() {
    upstream.resetAll();
    upstream.stubFor(
        any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404).withBody("{}")));
    Gateway.reset();
  }

  /** Plans the body for all requests to a path. */
  public void plan(String path, String body) {
    upstream.stubFor(get(urlPathEqualTo(path)).willReturn(ok(body)));
  }

  /** Plans the body for requests with this value of a parameter. */
  public void plan(String path, String name, StringValuePattern value, String body) {
    upstream.stubFor(get(urlPathEqualTo(path)).withQueryParam(name, value).willReturn(ok(body)));
  }

  private static ResponseDefinitionBuilder ok(String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  /** Returns the parameters of each request to a path, in order. */
  public List<Map<String, String>> sent(String path) {
    return upstream.findAll(getRequestedFor(urlPathEqualTo(path))).stream()
        .map(PlannedAnswers::parameters)
        .toList();
  }

  private static Map<String, String> parameters(LoggedRequest request) {
    return request.getQueryParams().values().stream()
        .collect(Collectors.toMap(QueryParameter::key, QueryParameter::firstValue));
  }
}
