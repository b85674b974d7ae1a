package io.github.xhsgraphql.support;

import java.util.HashMap;
import java.util.Map;

/**
 * An upstream whose bodies a test holds until after the gateway's deadline of two seconds. The
 * gateway makes one call at a time. Calls for users end after four seconds, other calls much later.
 */
public class ShortDeadline extends HeldUpstream {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(super.start());
    settings.put("gateway.upstream.deadline", "2s");
    settings.put("gateway.upstream.concurrency", "1");
    settings.put(
        "quarkus.fault-tolerance.\"io.github.xhsgraphql.series.appv2.AppV2UserSources/user\""
            + ".timeout.value",
        "4");
    return settings;
  }
}
