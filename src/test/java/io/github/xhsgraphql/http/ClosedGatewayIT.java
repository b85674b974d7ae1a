package io.github.xhsgraphql.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@TestProfile(ClosedGatewayTest.Closed.class)
class ClosedGatewayIT extends ClosedGatewayTest {}
