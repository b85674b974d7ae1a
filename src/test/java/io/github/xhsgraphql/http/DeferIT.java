package io.github.xhsgraphql.http;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@QuarkusTestResource(value = DeferTest.Upstream.class, restrictToAnnotatedClass = true)
class DeferIT extends DeferTest {}
