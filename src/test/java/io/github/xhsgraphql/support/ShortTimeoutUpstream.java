package io.github.xhsgraphql.support;

import java.util.Map;

/**
 * An upstream with short time-outs, of which the one for the first series' image notes is the
 * shortest.
 */
public class ShortTimeoutUpstream extends PlannedUpstream {

  @Override
  public Map<String, String> start() {
    Map<String, String> config = super.start();
    // A test can wait for these. A series that responds has more time.
    timeout(config, "global", 2_000);
    timeout(config, "\"io.github.xhsgraphql.series.appv2.AppV2NoteSources/imageNote\"", 500);
    return config;
  }

  private static void timeout(Map<String, String> config, String whose, int millis) {
    String key = "quarkus.fault-tolerance." + whose + ".timeout.";
    config.put(key + "value", String.valueOf(millis));
    config.put(key + "unit", "millis");
  }
}
