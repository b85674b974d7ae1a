package io.github.xhsgraphql.observability;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
class CacheMetersIT extends CacheMetersTest {}
