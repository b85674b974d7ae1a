package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.tikhub.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How one endpoint did.
 *
 * @param outcome null where it was not called
 * @param reason in the gateway's own words; null where there is nothing to say
 * @param millis how long the call took, in milliseconds
 * @param billed whether TikHub charges for it, as far as can be known
 */
record Finding(
    Endpoint endpoint,
    Outcome.@Nullable Kind outcome,
    @Nullable String reason,
    long millis,
    boolean billed,
    Fields fields) {

  /** Whether the gateway can read what came; an empty list can be read. */
  boolean isReadable() {
    return (outcome == Outcome.Kind.FOUND || outcome == Outcome.Kind.EMPTY) && fields.areReadable();
  }
}
