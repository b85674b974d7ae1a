package io.github.xhsgraphql.http;

import io.github.xhsgraphql.support.HeldUpstream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@TestProfile(AbandonedTest.FrequentHeartbeats.class)
@QuarkusTestResource(value = HeldUpstream.class, restrictToAnnotatedClass = true)
class AbandonedIT extends AbandonedTest {}
