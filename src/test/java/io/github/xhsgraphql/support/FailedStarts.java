package io.github.xhsgraphql.support;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Removes what the profile of a Quarkus test has set if the test's application or one of its test
 * resources fails to start.
 *
 * <p>Quarkus 3.33 sets a profile's settings as system properties and removes them when the
 * application stops. An application that never started doesn't stop, so all later tests would run
 * with these settings.
 */
public final class FailedStarts implements TestExecutionListener {

  private static final Pattern SETTING =
      Pattern.compile("(gateway|tikhub|quarkus|mp|smallrye)\\..*");

  private Map<Object, Object> before = Map.of();

  @Override
  public void testPlanExecutionStarted(TestPlan tests) {
    before = Map.copyOf(System.getProperties());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getThrowable().filter(FailedStarts::isOfStart).isPresent()) {
      restore();
    }
  }

  /**
   * Quarkus throws the failure of the start for each test of the class, in a method of this name.
   */
  private static boolean isOfStart(Throwable failure) {
    return Stream.of(failure.getStackTrace())
        .anyMatch(frame -> frame.getMethodName().equals("throwBootFailureException"));
  }

  private void restore() {
    Properties properties = System.getProperties();
    Set<String> names = new TreeSet<>(properties.stringPropertyNames());
    names.removeIf(name -> !SETTING.matcher(name).matches());
    for (String name : names) {
      if (before.containsKey(name)) {
        properties.put(name, before.get(name));
      } else {
        properties.remove(name);
      }
    }
  }
}
