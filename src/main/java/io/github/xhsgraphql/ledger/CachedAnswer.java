package io.github.xhsgraphql.ledger;

import java.time.Duration;

/**
 * A value from the cache or from a load that just ended, with its age.
 *
 * @param age the time since upstream sent the value
 * @param freshFor the time for which the value stays fresh; zero if it is stale
 * @param isStale whether the value is past its lifetime. The cache serves it because no series
 *     could serve a newer one.
 */
public record CachedAnswer<T>(
    Sourced<T> sourced, Duration age, Duration freshFor, boolean isStale) {}
