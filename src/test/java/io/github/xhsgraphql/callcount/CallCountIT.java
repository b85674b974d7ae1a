package io.github.xhsgraphql.callcount;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged application (the native executable or the jar). */
@QuarkusIntegrationTest
class CallCountIT extends CallCountTest {}
