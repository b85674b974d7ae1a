package io.github.xhsgraphql.thrift;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@TestProfile(BudgetTest.FiveCalls.class)
class BudgetIT extends BudgetTest {}
