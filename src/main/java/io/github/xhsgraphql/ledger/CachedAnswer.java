package io.github.xhsgraphql.ledger;

import java.time.Duration;

/**
 * A value from the cache, or from a load just now, with its age.
 *
 * @param age the time since upstream answered
 * @param freshFor the time for which the value stays fresh; zero if it is stale
 * @param isStale whether the value is past its lifetime, and is served because no series answers
 */
public record CachedAnswer<T>(
    Sourced<T> sourced, Duration age, Duration freshFor, boolean isStale) {}
