package io.github.xhsgraphql.ledger;

import java.time.Duration;

/**
 * What a chain delivered, now or a while ago.
 *
 * @param age how long ago upstream told it
 * @param freshFor how long it can still be taken for true; zero where it is stale
 * @param isStale whether it is past its lifetime, and served only because no series answers
 */
public record Recalled<T>(Sourced<T> served, Duration age, Duration freshFor, boolean isStale) {}
