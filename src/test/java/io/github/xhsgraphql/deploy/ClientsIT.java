package io.github.xhsgraphql.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.xhsgraphql.support.NodeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What frontends run, against the packaged application with the sandbox beside it. */
class ClientsIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** With {@code -Dgraphiql.picture} the picture in the documentation is taken anew. */
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

  @Test
  void graphiqlAnswersEveryTabInABrowser() throws Exception {
    requireChromium();
    NodeScript.Result visit =
        NodeScript.run(
            "graphiql.js", address(), CHROMIUM.toString(), PICTURE.toAbsolutePath().toString());
    assertThat(visit.output()).contains("6 tabs");
    assertThat(visit.exitCode()).as(visit.output()).isZero();
  }

  private static void requireChromium() {
    if (!Files.isExecutable(CHROMIUM)) {
      String message = "no chromium here: apt-get install chromium";
      if ("true".equals(System.getenv("CI"))) {
        fail(message);
      }
      abort(message);
    }
  }
}
