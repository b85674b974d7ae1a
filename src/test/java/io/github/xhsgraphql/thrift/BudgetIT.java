package io.github.xhsgraphql.thrift;

import io.github.xhsgraphql.support.LimitedSandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application: the native executable if it was built, else the jar. */
@QuarkusIntegrationTest
@WithTestResource(LimitedSandbox.class)
class BudgetIT extends BudgetTest {}
