package io.github.xhsgraphql.callcount;

import io.github.xhsgraphql.support.LimitedSandbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Runs the same tests against the packaged application (the native executable or the jar). */
@QuarkusIntegrationTest
@WithTestResource(LimitedSandbox.class)
class BudgetIT extends BudgetTest {}
