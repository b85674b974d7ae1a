package io.github.xhsgraphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.NodeScript;
import io.github.xhsgraphql.support.Program;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** Runs the audits of the GraphQL over HTTP specification from the graphql-http package. */
@Needs(Program.NODE)
@QuarkusTest
class AuditTest {

  @TestHTTPResource("/graphql")
  URL endpoint;

  @Test
  void allAuditsAreOk() {
    NodeScript.Result audits = NodeScript.run("audit.js", endpoint.toString());
    assertThat(audits.output()).contains("61 of 61 ok");
    assertThat(audits.exitCode()).isZero();
  }
}
