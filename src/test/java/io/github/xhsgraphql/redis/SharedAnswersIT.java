package io.github.xhsgraphql.redis;

import io.github.xhsgraphql.support.RedisServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@WithTestResource(RedisServer.class)
class SharedAnswersIT extends SharedAnswersTest {}
