package io.github.xhsgraphql.deploy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.NodeScript;
import io.github.xhsgraphql.support.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs real frontend clients against the packaged application and its sandbox. */
@Needs(Program.NODE)
class ClientsIT {

  /** {@code -Dgraphiql.picture} takes the picture in the documentation anew. */
  private static final Path PICTURE =
      Path.of(System.getProperty("graphiql.picture") == null ? "target" : "docs", "graphiql.png");

  private static Packaged gateway;

  @BeforeAll
  static void start() throws IOException {
    gateway =
        Packaged.start(
            Map.of(
                "GATEWAY_SANDBOX", "true",
                "GATEWAY_ACCESS", "open",
                "GATEWAY_UPSTREAM_RATE", "10000",
                "QUARKUS_SHUTDOWN_DELAY", "0s"));
  }

  @AfterAll
  static void stop() throws IOException {
    gateway.close();
  }

  private static String address() throws IOException, InterruptedException {
    return "http://localhost:" + gateway.port();
  }

  private static void walksAllLists(String script) throws IOException, InterruptedException {
    NodeScript.Result walks = NodeScript.run(script, address() + "/graphql");
    assertThat(walks.output()).contains("all 7 lists ok");
    assertThat(walks.exitCode()).isZero();
  }

  @Test
  void apolloMergesPagesAndNamesQueriesByTheirHash() throws Exception {
    walksAllLists("apollo.js");
  }

  @Test
  void urqlMergesPages() throws Exception {
    walksAllLists("urql.js");
  }

  /** The comments are deferred. The first and the second page take a second each. */
  @ParameterizedTest
  @ValueSource(strings = {"apollo", "relay", "urql"})
  void mergesPagesThatAreDeferred(String client) throws Exception {
    WireMockServer upstream = new WireMockServer(options().dynamicPort());
    upstream.start();
    String sandbox = sandbox();
    upstream.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom(sandbox)));
    upstream.stubFor(
        any(urlPathMatching(".*/get_note_comments"))
            .willReturn(aResponse().proxiedFrom(sandbox).withFixedDelay(1_000)));
    Map<String, String> settings =
        Map.of(
            "TIKHUB_API_KEY", "slow",
            "TIKHUB_BASE_URL", upstream.baseUrl(),
            "GATEWAY_ACCESS", "open",
            "QUARKUS_SHUTDOWN_DELAY", "0s");
    try (Packaged slow = Packaged.start(settings)) {
      NodeScript.Result received =
          NodeScript.run("defer.js", client, "http://localhost:" + slow.port() + "/graphql");
      assertThat(received.output())
          .contains("after the first part, after the last part, and with the second page: 0,3,6");
      assertThat(received.exitCode()).isZero();
    } finally {
      upstream.stop();
    }
  }

  /** Returns the address of the gateway's sandbox, which its log prints. */
  private static String sandbox() throws IOException, InterruptedException {
    gateway.port();
    return Pattern.compile("Upstream calls go to (http://[0-9.:]+)")
        .matcher(String.join("\n", gateway.lines()))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Needs(Program.CHROMIUM)
  void graphiqlAnswersEveryTabInABrowser() throws Exception {
    NodeScript.Result visit =
        NodeScript.run(
            "graphiql.js",
            address(),
            Program.CHROMIUM.command().orElseThrow(),
            PICTURE.toAbsolutePath().toString());
    assertThat(visit.output()).contains("6 tabs");
    assertThat(visit.exitCode()).as(visit.output()).isZero();
  }
}
