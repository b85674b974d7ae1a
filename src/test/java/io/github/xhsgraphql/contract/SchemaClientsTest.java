package io.github.xhsgraphql.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.xhsgraphql.support.Needs;
import io.github.xhsgraphql.support.NodeScript;
import io.github.xhsgraphql.support.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that the code generators of frontends accept the committed schema. {@link SchemaTest}
 * compares it with the served one.
 */
@Needs(Program.NODE)
class SchemaClientsTest {

  @ParameterizedTest
  @CsvSource({
    "relay.js, 7 connections",
    "typescript.js, compiled",
    "lint.js, 0 complaints",
    "released.js, 0 breaking changes"
  })
  void takesTheSchema(String script, String printed) {
    NodeScript.Result result = NodeScript.run(script);
    assertThat(result.output()).contains(printed);
    assertThat(result.exitCode()).as(result.output()).isZero();
  }
}
