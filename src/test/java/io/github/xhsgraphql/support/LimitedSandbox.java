package io.github.xhsgraphql.support;

import java.util.Map;

/**
 * A gateway that makes five calls for a request and never calls Web V3, whose sandbox has Web V3
 * down from the start.
 */
public class LimitedSandbox extends Settings {

  public static final int CALLS = 5;

  public LimitedSandbox() {
    super(
        Map.of(
            "gateway.sandbox", "true",
            "gateway.sandbox-down", "WEB_V3",
            "gateway.upstream.order", "APP_V2,APP_V1",
            "gateway.upstream.max-calls", String.valueOf(CALLS)));
  }
}
