package io.github.xhsgraphql.doctor;

import io.github.xhsgraphql.tikhub.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking one endpoint.
 *
 * @param outcome null if the endpoint wasn't called
 * @param reason why the call failed or wasn't made, in the gateway's own words; null if there is no
 *     reason to report
 * @param millis the duration of the call, in milliseconds; 0 if the endpoint wasn't called
 * @param billed whether TikHub charges for the call, as far as the gateway can know
 */
record Finding(
    Endpoint endpoint,
    Outcome.@Nullable Kind outcome,
    @Nullable String reason,
    long millis,
    boolean billed,
    FieldComparison fields) {

  /** Whether the gateway can read the response. An empty list is readable. */
  boolean isReadable() {
    return (outcome == Outcome.Kind.FOUND || outcome == Outcome.Kind.EMPTY) && fields.areReadable();
  }
}
