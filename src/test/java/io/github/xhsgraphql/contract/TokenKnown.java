package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base class of tests that begin with all series up and with the token of a note known, which Web
 * V3 needs.
 */
abstract class TokenKnown {

  @BeforeEach
  void allUpAndTokenKnown() {
    Sandbox.reset();
    Gateway.resetFailures();
    query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    Sandbox.reset();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }
}
