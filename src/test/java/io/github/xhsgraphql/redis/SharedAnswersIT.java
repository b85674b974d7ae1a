package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.support.RedisServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged application (the native executable or the jar). */
@QuarkusIntegrationTest
@WithTestResource(RedisServer.class)
class SharedAnswersIT extends SharedAnswersTest {}
