package io.github.xhsgraphql.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;

/**
 * A caller without rules and listeners, for sources that return a result without a call to
 * upstream.
 */
public final class IdleCaller extends UpstreamCaller {

  public IdleCaller(ApiKeySuspension key, UpstreamLimiter limiter) {
    super(new ObjectMapper(), key, limiter, new CircuitRule(0), List.of(), Clock.systemUTC());
  }
}
