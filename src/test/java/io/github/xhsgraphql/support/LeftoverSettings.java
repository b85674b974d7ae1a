package io.github.xhsgraphql.support;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Removes the settings that an integration test's resource has made, when its class ends.
 *
 * <p>Quarkus 3.33 passes all system properties named {@code quarkus.…} to each packaged application
 * that it starts, including those that a resource or a profile of an earlier class has set.
 * Time-outs of two seconds, circuit breakers that never open, or the address of a Redis that has
 * ended would therefore apply to all later classes.
 */
public final class LeftoverSettings implements TestExecutionListener {

  /** What resources set. Quarkus itself sets other properties, which later classes need. */
  private static final List<String> PREFIXES =
      List.of(
          "quarkus.fault-tolerance.", "quarkus.otel.", "quarkus.redis.", "quarkus.rest-client.");

  private Map<Object, Object> before = Map.of();

  @Override
  public void testPlanExecutionStarted(TestPlan tests) {
    before = Map.copyOf(System.getProperties());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean isIntegrationTest =
        test.getSource()
            .filter(ClassSource.class::isInstance)
            .map(ClassSource.class::cast)
            .filter(source -> source.getClassName().endsWith("IT"))
            .isPresent();
    if (isIntegrationTest) {
      Properties properties = System.getProperties();
      properties
          .keySet()
          .removeIf(name -> isOfResource(name.toString()) && !before.containsKey(name));
    }
  }

  private static boolean isOfResource(String property) {
    return PREFIXES.stream().anyMatch(property::startsWith);
  }
}
