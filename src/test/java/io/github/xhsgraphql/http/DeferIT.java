package io.github.xhsgraphql.http;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged application (the native executable or the jar). */
@QuarkusIntegrationTest
@WithTestResource(HeldOnTheWire.LongTimeouts.class)
class DeferIT extends DeferTest {}
