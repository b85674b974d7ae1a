package io.github.xhsgraphql.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Settings of the gateway under test. Classes whose resources are the same share one application.
 *
 * <p>This isn't a test profile, because Quarkus builds an application anew for each profile. That
 * takes about five seconds.
 */
public abstract class Settings implements QuarkusTestResourceLifecycleManager {

  private final Map<String, String> settings;

  protected Settings(Map<String, String> settings) {
    this.settings = settings;
  }

  @Override
  public final Map<String, String> start() {
    return settings;
  }

  @Override
  public void stop() {}
}
