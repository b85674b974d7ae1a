package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.Series;

/** What a chain delivers: the value, and the series that it came from. */
public record Sourced<T>(T value, Series series) {}
