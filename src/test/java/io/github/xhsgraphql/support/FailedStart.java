package io.github.xhsgraphql.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.PrintWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * A test whose resource fails to start, and the program that runs it for {@link FailedStartsTest}
 * in a JVM of its own. Surefire doesn't run it, since its name doesn't end in {@code Test}.
 */
@QuarkusTest
@TestProfile(FailedStart.Profile.class)
@QuarkusTestResource(value = FailedStart.Resource.class, restrictToAnnotatedClass = true)
class FailedStart {

  /** A setting that only the profile sets. */
  static final String NEW = "gateway.access.requests-per-second";

  /** A setting that has a value before the tests and that the profile changes. */
  static final String CHANGED = "gateway.upstream.rate";

  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(NEW, "1", CHANGED, "2");
    }
  }

  public static class Resource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      throw new IllegalStateException("The resource doesn't start.");
    }

    @Override
    public void stop() {}
  }

  @Test
  void runs() {}

  /** Prints how many tests failed, and the settings that remain. */
  public static void main(String... arguments) {
    System.setProperty(CHANGED, "3");
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    try (LauncherSession session = LauncherFactory.openSession()) {
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(FailedStart.class.getName()))
                  .build(),
              summary);
    }
    summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, UTF_8));
    System.out.printf(
        "failed: %d, %s: %s, %s: %s%n",
        summary.getSummary().getTotalFailureCount(),
        NEW,
        System.getProperty(NEW),
        CHANGED,
        System.getProperty(CHANGED));
    System.exit(0);
  }
}
