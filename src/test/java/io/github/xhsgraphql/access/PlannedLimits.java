package io.github.xhsgraphql.access;

import java.time.Clock;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The limits of each client of an open gateway. */
public record PlannedLimits(OptionalInt requestsPerSecond, OptionalLong upstreamCallsPerDay)
    implements AccessConfig {

  public PlannedLimits(int requestsPerSecond, long upstreamCallsPerDay) {
    this(OptionalInt.of(requestsPerSecond), OptionalLong.of(upstreamCallsPerDay));
  }

  @Override
  public Mode mode() {
    return Mode.OPEN;
  }

  /** Returns the usage that an instance counts without Redis. */
  public LocalClientUsage local(Clock clock) {
    return new LocalClientUsage(this, clock);
  }
}
