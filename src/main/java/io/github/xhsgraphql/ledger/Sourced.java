package io.github.xhsgraphql.ledger;

import io.github.xhsgraphql.tikhub.Series;

/** A value with the series that served it. */
public record Sourced<T>(T value, Series series) {}
