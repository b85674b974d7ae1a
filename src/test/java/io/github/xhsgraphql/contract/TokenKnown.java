package io.github.xhsgraphql.contract;

import static io.github.xhsgraphql.support.GraphQL.query;

import io.github.xhsgraphql.support.Gateway;
import io.github.xhsgraphql.support.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** All series are up, and a note's token is known, so that Web V3 can be asked. */
abstract class TokenKnown {

  @BeforeEach
  void allUpAndTokenKnown() {
    Sandbox.reset();
    Gateway.forgetFailures();
    query("{note(noteId:\"" + Sandbox.IMAGE_NOTE + "\"){title}}");
    Sandbox.reset();
  }

  @AfterEach
  void allUp() {
    Sandbox.reset();
  }
}
