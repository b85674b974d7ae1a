package io.github.xhsgraphql.http;

import io.github.xhsgraphql.support.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Base class of tests of bodies that are rejected at no cost. Each subclass provides the bodies.
 */
abstract class RefusedBodies {

  @BeforeEach
  void reset() {
    Sandbox.reset();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void areRejectedWithTheReason(String name, String body, int status, String code) {
    HostileRequests.assertRefused(body, status, code);
  }
}
