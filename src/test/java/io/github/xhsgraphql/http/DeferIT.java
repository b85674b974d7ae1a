package io.github.xhsgraphql.http;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@WithTestResource(HeldOnTheWire.Patient.class)
class DeferIT extends DeferTest {}
