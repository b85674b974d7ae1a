package io.github.xhsgraphql.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestIdentifier;

/** Tests which settings remain after a test class. */
class LeftoverSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "quarkus.fault-tolerance.any, AnyIT, false",
    "quarkus.otel.any, AnyIT, false",
    "quarkus.redis.any, AnyIT, false",
    "quarkus.rest-client.any, AnyIT, false",
    "quarkus.rest-client.any, AnyTest, true",
    "quarkus.any, AnyIT, true",
  })
  void onlyWhatAResourceOfAnIntegrationTestSetsIsRemoved(
      String setting, String testClass, boolean remains) {
    LeftoverSettings listener = new LeftoverSettings();
    listener.testPlanExecutionStarted(null);
    System.setProperty(setting, "x");
    try {
      listener.executionFinished(identifier(testClass), TestExecutionResult.successful());
      assertThat(System.getProperties().containsKey(setting)).isEqualTo(remains);
    } finally {
      System.clearProperty(setting);
    }
  }

  private static TestIdentifier identifier(String testClass) {
    return TestIdentifier.from(
        new AbstractTestDescriptor(
            UniqueId.root("class", testClass), testClass, ClassSource.from(testClass)) {
          @Override
          public Type getType() {
            return Type.CONTAINER;
          }
        });
  }
}
